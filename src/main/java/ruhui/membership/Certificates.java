package ruhui.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.association.Associations;
import ruhui.audit.AuditLog;
import ruhui.documents.FileId;
import ruhui.documents.Files;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.shared.Numbers;
import ruhui.shared.Refused;
import ruhui.shared.Role;
import ruhui.shared.Texts;

/// The door for certificates: each paid year brings one, with a number that is never given again.
@Service
@Transactional
public class Certificates {

    private final MemberStore members;
    private final CertificateStore store;
    private final CertificatePaper paper;
    private final Associations associations;
    private final Numbers numbers;
    private final Files files;
    private final AuditLog audit;
    private final Clock clock;

    Certificates(
            MemberStore members,
            CertificateStore store,
            CertificatePaper paper,
            Associations associations,
            Numbers numbers,
            Files files,
            AuditLog audit,
            Clock clock) {
        this.members = members;
        this.store = store;
        this.paper = paper;
        this.associations = associations;
        this.numbers = numbers;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /// The certificate of the last paid year; the same one when it was issued before. Refused for whoever has not paid.
    public Certificate issue(UUID unit, Actor by) {
        if (!(by instanceof Actor.Staff clerk) || !clerk.may(Role.MAILING)) {
            throw new NotFound();
        }
        var settled = members.lockSettled(unit).orElseThrow(() -> new Refused("membership.refused.unpaid"));
        return store.ofPeriod(settled.id()).orElseGet(() -> print(settled, clerk));
    }

    /// What would be issued, without a number.
    @Transactional(readOnly = true)
    public Draft draft(UUID unit) {
        var settled = members.settled(unit).orElseThrow(() -> new Refused("membership.refused.unpaid"));
        return new Draft(
                settled.name(),
                settled.level().key(),
                settled.period().from(),
                settled.period().to(),
                LocalDate.now(clock));
    }

    public record Draft(String name, String level, LocalDate from, LocalDate to, LocalDate issuedOn) {}

    /// The newest first.
    @Transactional(readOnly = true)
    public List<Certificate> of(UUID unit) {
        return store.of(unit);
    }

    /// Not found unless it is this unit's.
    @Transactional(readOnly = true)
    public FileId file(UUID unit, String number) {
        return store.file(unit, number).orElseThrow(NotFound::new);
    }

    private Certificate print(MemberStore.Settled settled, Actor.Staff clerk) {
        var today = LocalDate.now(clock);
        var number = CertificateNumber.of(today.getYear(), numbers.next("certificate-" + today.getYear()));
        var pdf = paper.print(associations.profile(), number, settled.name(), settled.level(), settled.period(), today);
        var name = Texts.of(Lang.ZH, "membership.certificate.title") + " " + number + ".pdf";
        var certificate = new Certificate(
                number,
                settled.unit(),
                settled.name(),
                settled.level(),
                settled.period().from(),
                settled.period().to(),
                today,
                files.keepOwn(pdf, name, "certificate " + number));
        store.insert(certificate, settled.id(), clerk, clock.instant());
        audit.note(clerk, "membership.act.issue", "case " + settled.unit(), Map.of("certificate", number));
        return certificate;
    }
}
