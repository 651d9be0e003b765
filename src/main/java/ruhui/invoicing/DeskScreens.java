package ruhui.invoicing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ruhui.calendar.Calendars;
import ruhui.documents.Files;
import ruhui.dues.Charge;
import ruhui.dues.Charges;
import ruhui.dues.SameName;
import ruhui.shared.Actor;
import ruhui.shared.Role;
import ruhui.web.Fields;

/// What finance sees of applications for invoices.
@Repository
@Transactional(readOnly = true)
class DeskScreens {

    private static final int A_PAGE = 50;

    /// `late` counts working days; 0 is today, below zero there is time.
    public record Row(InvoiceLine application, int late) {}

    public record Inbox(boolean decided, List<Row> rows, int page, boolean more) {}

    /// `typed` is what somebody filled in who came too late; `kept` the name of a file sent before.
    public record Desk(
            InvoiceLine application,
            boolean differs,
            int late,
            boolean mayDecide,
            Fields issuing,
            Fields returning,
            String kept,
            List<InvoiceList.Step> history,
            List<Paper> papers,
            @Nullable Charge charge,
            @Nullable Fields typed) {}

    public record Check(InvoiceLine application, Draft draft, String file, Fields fields) {}

    private final InvoiceList list;
    private final Papers papers;
    private final Charges charges;
    private final Intake intake;
    private final Files files;
    private final Calendars calendars;
    private final Clock clock;

    DeskScreens(
            InvoiceList list,
            Papers papers,
            Charges charges,
            Intake intake,
            Files files,
            Calendars calendars,
            Clock clock) {
        this.list = list;
        this.papers = papers;
        this.charges = charges;
        this.intake = intake;
        this.files = files;
        this.calendars = calendars;
        this.clock = clock;
    }

    public Inbox inbox(boolean decided, int page) {
        var offset = (page - 1) * A_PAGE;
        var lines = decided ? list.decided(offset, A_PAGE + 1) : list.waiting(offset, A_PAGE + 1);
        return new Inbox(
                decided,
                lines.stream()
                        .limit(A_PAGE)
                        .map(line -> new Row(line, late(line)))
                        .toList(),
                page,
                lines.size() > A_PAGE);
    }

    public Desk desk(UUID id, Actor.Staff me) {
        return desk(id, me, intake.filled(id, me.account()), Fields.empty(), null);
    }

    public Desk issuing(UUID id, Actor.Staff me, Fields fields) {
        return desk(id, me, fields, Fields.empty(), null);
    }

    public Desk returning(UUID id, Actor.Staff me, Fields fields) {
        return desk(id, me, intake.filled(id, me.account()), fields, null);
    }

    public Desk tooLate(UUID id, Actor.Staff me, Fields typed) {
        return desk(id, me, Fields.empty(), Fields.empty(), typed);
    }

    public Check check(UUID id, Draft draft, Fields fields) {
        return new Check(list.find(id), draft, files.find(draft.file()).fileName(), fields);
    }

    private Desk desk(UUID id, Actor.Staff me, Fields issuing, Fields returning, @Nullable Fields typed) {
        var application = list.find(id);
        return new Desk(
                application,
                !SameName.same(application.request().title().name(), application.unitName()),
                late(application),
                application.mayBeIssued() && me.may(Role.FINANCE),
                issuing,
                returning,
                intake.fileName(id, me.account()),
                list.history(id),
                papers.ofSubject(id),
                charge(application.request()),
                typed);
    }

    private @Nullable Charge charge(Request request) {
        return request.charge() == null ? null : charges.find(request.charge()).orElse(null);
    }

    private int late(InvoiceLine application) {
        return calendars.current().between(application.promisedOn(), LocalDate.now(clock));
    }
}
