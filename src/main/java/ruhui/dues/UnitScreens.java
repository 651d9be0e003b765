package ruhui.dues;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ruhui.association.Associations;
import ruhui.calendar.Calendars;
import ruhui.calendar.Dates;
import ruhui.documents.Files;
import ruhui.shared.Lang;
import ruhui.shared.Money;
import ruhui.shared.Refused;
import ruhui.web.Fields;

/// What a unit sees of its dues.
@Repository
@Transactional(readOnly = true)
class UnitScreens {

    /// `tone` is a class of the look; `act` is the words on the button, null when nothing is to be done.
    public record Now(
            String tone,
            String who,
            String what,
            String text,
            @Nullable String act) {}

    public record Dues(
            Now now,
            @Nullable Charge charge,
            List<Charge> others,
            @Nullable Account account,
            long credit,
            int transferDays,
            List<AtOnce.Offer> offers,
            List<TransferLine> transfers,
            List<Arrived> arrived) {}

    public record Account(String name, String bank, String number, long fen, String remarkCode) {

        /// As banks want it typed.
        public String plain() {
            return Money.plain(fen).replace(",", "");
        }
    }

    public record Form(Fields fields, Charge charge, Account account, String voucher) {}

    public record Check(
            Command.Report report,
            Charge charge,
            String voucher,
            LocalDate promised,
            long over,
            long missing,
            boolean third) {}

    private final Charges charges;
    private final TransferList transfers;
    private final Transfers door;
    private final Books books;
    private final Drafts drafts;
    private final Files files;
    private final Associations associations;
    private final Calendars calendars;
    private final ObjectProvider<AtOnce> atOnce;
    private final Clock clock;

    UnitScreens(
            Charges charges,
            TransferList transfers,
            Transfers door,
            Books books,
            Drafts drafts,
            Files files,
            Associations associations,
            Calendars calendars,
            ObjectProvider<AtOnce> atOnce,
            Clock clock) {
        this.charges = charges;
        this.transfers = transfers;
        this.door = door;
        this.books = books;
        this.drafts = drafts;
        this.files = files;
        this.associations = associations;
        this.calendars = calendars;
        this.atOnce = atOnce;
        this.clock = clock;
    }

    public Dues dues(UUID caseId, Lang lang) {
        var all = charges.of(caseId);
        var reported = transfers.of(caseId);
        var situation = Situation.of(all, reported);
        var open = all.reversed().stream().filter(Charge::isOpen).findFirst();
        var shown = open.or(() -> all.stream().findFirst());
        return new Dues(
                now(situation, lang),
                shown.orElse(null),
                all.stream()
                        .filter(charge -> !charge.equals(shown.orElse(null)))
                        .toList(),
                open.filter(_ -> !(situation instanceof Situation.Waiting))
                        .map(this::account)
                        .orElse(null),
                books.of(caseId).credit(),
                associations.promises().transferDays(),
                open.isEmpty() || situation instanceof Situation.Waiting ? List.of() : offers(caseId),
                reported,
                Arrivals.arrived(caseId, books.bookings(caseId)).reversed());
    }

    /// Refused where there is nothing to report.
    public Form form(UUID caseId, Fields fields) {
        var charge = toPay(caseId);
        return new Form(fields, charge, account(charge), voucher(drafts.of(caseId)));
    }

    public Fields filled(UUID caseId) {
        return ReportForm.filled(
                drafts.of(caseId), transfers.of(caseId).stream().findFirst(), toPay(caseId));
    }

    public Check check(UUID caseId, Command.Report report) {
        var charge = toPay(caseId);
        var more = report.fen() - charge.missingFen();
        return new Check(
                report,
                charge,
                files.find(report.voucher()).fileName(),
                door.promised(),
                Math.max(more, 0),
                Math.max(-more, 0),
                !SameName.same(report.payer(), charge.unitName()));
    }

    private List<AtOnce.Offer> offers(UUID caseId) {
        return atOnce.stream().flatMap(way -> way.offer(caseId).stream()).toList();
    }

    private Charge toPay(UUID caseId) {
        if (transfers.of(caseId).stream().anyMatch(TransferLine::waits)) {
            throw new Refused("dues.refused.waits");
        }
        return charges.open(caseId).orElseThrow(() -> new Refused("dues.refused.nothing"));
    }

    private String voucher(Optional<Drafts.Draft> draft) {
        return draft.flatMap(Drafts.Draft::file)
                .map(file -> files.find(file).fileName())
                .orElse("");
    }

    private Account account(Charge charge) {
        var us = associations.profile();
        return new Account(
                us.bankAccountName(), us.bankName(), us.bankAccount(), charge.missingFen(), charge.remarkCode());
    }

    private Now now(Situation situation, Lang lang) {
        return new NowCard(
                        lang,
                        new Dates(lang),
                        LocalDate.now(clock),
                        associations.promises().transferDays())
                .of(situation);
    }
}
