package ruhui.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ruhui.accounts.Activated;
import ruhui.accounts.EnterpriseAccounts;
import ruhui.association.Associations;
import ruhui.association.Ready;
import ruhui.entry.Applications;
import ruhui.entry.Filled;
import ruhui.entry.Filling;
import ruhui.shared.Actor;
import ruhui.shared.Ids;

/// Units at every stage of their admission, told through the door: take it as a constructor argument of a module test.
@Component
public class Admitted {

    /// What those who know of money and parcels say.
    record Paid(UUID caseId, LocalDate paidOn) implements DuesPaid {}

    record Reported(UUID caseId, LocalDate by) implements TransferReported {}

    record NotFoundInBank(UUID caseId, String reason) implements TransferRefused {}

    record Posted(UUID caseId, LocalDate sentOn) implements WelcomeSent {}

    private final Ready ready;
    private final Associations associations;
    private final Filled filled;
    private final Applications applications;
    private final Filling filling;
    private final Admissions admissions;
    private final EnterpriseAccounts accounts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Admitted(
            Ready ready,
            Associations associations,
            Filled filled,
            Applications applications,
            Filling filling,
            Admissions admissions,
            EnterpriseAccounts accounts,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.ready = ready;
        this.associations = associations;
        this.filled = filled;
        this.applications = applications;
        this.filling = filling;
        this.admissions = admissions;
        this.accounts = accounts;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    public UUID opened() {
        known();
        return filled.approved();
    }

    public UUID activated() {
        return activated(Filled.answers());
    }

    public UUID activated(Map<String, String> answers) {
        known();
        var id = filled.submitted(Filled.person(), answers);
        applications.perform(new ruhui.entry.Command.Approve(""), id, Filled.REVIEWER);
        return activate(id);
    }

    public UUID sent() {
        var id = activated();
        admissions.perform(new Command.SendPapers(parcel()), id, unit(id));
        return id;
    }

    public UUID received() {
        var id = sent();
        admissions.perform(new Command.ReceivePapers(), id, Filled.FORMAL);
        return id;
    }

    public UUID approved() {
        var id = received();
        admissions.perform(new Command.Approve(), id, Filled.FORMAL);
        return id;
    }

    public UUID joined() {
        var id = approved();
        hear(new Paid(id, LocalDate.now(clock)));
        return id;
    }

    /// The unit mends what was commented and sends it again.
    void correct(UUID id, Map<String, String> answers) {
        filling.say(unit(id), answers);
        applications.perform(new ruhui.entry.Command.Correct(), id, unit(id));
    }

    /// Returned by the formal review for one field, mended and sent again.
    void mend(UUID id, String field, String value) {
        admissions.perform(new Command.Return(Map.of(field, "请修改")), id, Filled.FORMAL);
        correct(id, Map.of(field, value));
    }

    UUID activate(UUID id) {
        hear(new Activated(accounts.of(id).orElseThrow().account(), id));
        return id;
    }

    /// The association is told who it is once a test.
    private void known() {
        if (!associations.ready()) {
            ready.association();
        }
    }

    void hear(Object event) {
        transaction.executeWithoutResult(_ -> events.publishEvent(event));
    }

    Parcel parcel() {
        return new Parcel("ems", "EA123456789CN", LocalDate.now(clock));
    }

    static Actor.Unit unit(UUID id) {
        return new Actor.Unit(Ids.next(), id, "北方热力有限公司");
    }
}
