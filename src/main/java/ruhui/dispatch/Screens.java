package ruhui.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruhui.couriers.Carrier;
import ruhui.couriers.Carriers;
import ruhui.dispatch.Command.AddCertificate;
import ruhui.dispatch.Command.AddReceipt;
import ruhui.dispatch.Command.CorrectParcel;
import ruhui.dispatch.Command.ReplaceReceipt;
import ruhui.dispatch.Command.Send;
import ruhui.documents.FileId;
import ruhui.documents.Kind;
import ruhui.entry.Cases;
import ruhui.entry.UnitCard;
import ruhui.invoicing.Draft;
import ruhui.invoicing.Paper;
import ruhui.membership.Certificates;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.shared.Role;
import ruhui.web.Fields;
import ruhui.web.Option;

/// What the staff's pages of this module show.
@Component
class Screens {

    private static final Receipt ANY_RECEIPT = new Receipt("", new FileId(new UUID(0, 0)), null);
    private static final Parcel ANY_PARCEL = new Parcel("", "", LocalDate.EPOCH);

    private final MailingStore store;
    private final OutTray tray;
    private final History history;
    private final Mailings mailings;
    private final Certificates certificates;
    private final ReceiptForm receipts;
    private final Cases cases;
    private final Clock clock;

    Screens(
            MailingStore store,
            OutTray tray,
            History history,
            Mailings mailings,
            Certificates certificates,
            ReceiptForm receipts,
            Cases cases,
            Clock clock) {
        this.store = store;
        this.tray = tray;
        this.history = history;
        this.mailings = mailings;
        this.certificates = certificates;
        this.receipts = receipts;
        this.cases = cases;
        this.clock = clock;
    }

    public record Tray(
            List<OutTray.Line> lines,
            Fields search,
            boolean sent,
            boolean printable,
            boolean filtered,
            LocalDate today,
            @Nullable LocalDate nextDue,
            @Nullable String further) {}

    public record Desk(
            OutTray.Line line,
            UUID unit,
            int version,
            boolean late,
            @Nullable UnitCard address,
            boolean canCertify,
            boolean canAddReceipt,
            boolean canSend,
            boolean canReplaceReceipt,
            boolean canCorrectParcel,
            boolean finance,
            String accept,
            String allowed,
            List<Option> carriers,
            String carrier,
            Fields fields,
            String kept,
            @Nullable Draft draft,
            @Nullable Paper paper,
            List<History.Step> steps) {}

    public record Issuing(OutTray.Line line, Certificates.Draft draft) {}

    public record Late(OutTray.Line line, History.@Nullable Step last, List<String> kept) {}

    Tray tray(OutTray.Search search, Fields fields, Actor.Staff me) {
        var found = tray.lines(search);
        var more = found.size() > OutTray.A_PAGE;
        var lines = more ? found.subList(0, OutTray.A_PAGE) : found;
        return new Tray(
                lines,
                fields,
                search.sent(),
                !search.sent() && (me.may(Role.MAILING) || me.may(Role.AUDITOR)),
                !search.words().isEmpty() || !search.lacking().isEmpty(),
                LocalDate.now(clock),
                lines.isEmpty() ? tray.nextDue().orElse(null) : null,
                more ? after(search.sent(), lines.getLast()) : null);
    }

    Desk desk(UUID id, Fields fields, Actor.Staff me, Lang lang) {
        return desk(id, fields, Optional.empty(), me, lang);
    }

    /// `draft` is a receipt about to be taken, with what differs in it.
    Desk desk(UUID id, Fields fields, Optional<Draft> draft, Actor.Staff me, Lang lang) {
        var mailing = store.find(id).orElseThrow(NotFound::new);
        var line = line(id);
        var parcel = mailing.stage().parcelOrNone();
        return new Desk(
                line,
                mailing.unit(),
                mailing.version(),
                line.sentOn() == null && mailing.by().isBefore(LocalDate.now(clock)),
                me.may(Role.MAILING) || me.may(Role.AUDITOR) ? cases.card(mailing.unit()) : null,
                mailings.allows(new AddCertificate(""), mailing, me),
                mailings.allows(new AddReceipt(ANY_RECEIPT), mailing, me),
                mailings.allows(new Send(ANY_PARCEL), mailing, me),
                mailings.allows(new ReplaceReceipt(ANY_RECEIPT, ""), mailing, me),
                mailings.allows(new CorrectParcel(ANY_PARCEL, ""), mailing, me),
                me.may(Role.FINANCE),
                Kind.RECEIPT.accept(),
                Kind.RECEIPT.hint(),
                Carriers.all().stream()
                        .map(carrier -> new Option(carrier.code(), carrier.name(lang)))
                        .toList(),
                parcel == null ? "" : carrier(parcel.carrier(), lang),
                fields,
                receipts.kept(id, me),
                draft.orElse(null),
                receipts.before(mailing).orElse(null),
                history.of(id));
    }

    Issuing issuing(UUID id) {
        var mailing = store.find(id).orElseThrow(NotFound::new);
        if (mailing.next(new AddCertificate("")).isEmpty()) {
            throw new Outrun(id);
        }
        return new Issuing(line(id), certificates.draft(mailing.unit()));
    }

    Late late(UUID id, List<String> kept) {
        return new Late(line(id), history.of(id).stream().findFirst().orElse(null), kept);
    }

    static String carrier(String code, Lang lang) {
        return Carriers.find(code).map((Carrier carrier) -> carrier.name(lang)).orElse(code);
    }

    private OutTray.Line line(UUID id) {
        return tray.line(id).orElseThrow(NotFound::new);
    }

    private static String after(boolean sent, OutTray.Line last) {
        return (sent ? last.sentOn() : last.dueOn()) + "_" + last.id();
    }
}
