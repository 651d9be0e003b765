package ruhui.admission;

import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruhui.accounts.Activated;
import ruhui.accounts.EnterpriseAccounts;
import ruhui.admission.Command.Activate;
import ruhui.admission.Command.AwaitTransfer;
import ruhui.admission.Command.Correct;
import ruhui.admission.Command.Join;
import ruhui.admission.Command.LosePayment;
import ruhui.admission.Command.RefuseTransfer;
import ruhui.admission.Command.Welcome;
import ruhui.entry.ApplicationMoved;
import ruhui.entry.Cases;
import ruhui.shared.Actor;

/// Hears what moves an admission from outside. Everything may be heard twice: the second time nothing is left to do.
@Component
@Transactional
class Following {

    private final Admissions admissions;
    private final Store store;
    private final FoundCases found;
    private final Cases cases;
    private final EnterpriseAccounts accounts;

    Following(Admissions admissions, Store store, FoundCases found, Cases cases, EnterpriseAccounts accounts) {
        this.admissions = admissions;
        this.store = store;
        this.found = found;
        this.cases = cases;
        this.accounts = accounts;
    }

    @EventListener
    void on(ApplicationMoved moved) {
        if (!moved.number().isEmpty()) {
            found.keep(cases.card(moved.caseId()), moved.at());
        }
        if (moved.to() instanceof ruhui.entry.Stage.Passed) {
            passed(moved.caseId(), moved.by());
        } else if (moved.isTakenBack() && moved.from() instanceof ruhui.entry.Stage.Passed) {
            admissions.unopen(moved.caseId());
            accounts.close(moved.caseId());
        }
    }

    @EventListener
    void on(Activated activated) {
        admissions.hear(new Activate(), activated.unit());
    }

    @EventListener
    void on(TransferReported reported) {
        admissions.hear(new AwaitTransfer(reported.by()), reported.caseId());
    }

    @EventListener
    void on(TransferRefused refused) {
        admissions.hear(new RefuseTransfer(refused.reason()), refused.caseId());
    }

    @EventListener
    void on(DuesPaid paid) {
        admissions.hear(new Join(paid.paidOn()), paid.caseId());
    }

    @EventListener
    void on(DuesTakenBack taken) {
        admissions.hear(new LosePayment(taken.reason()), taken.caseId());
    }

    @EventListener
    void on(WelcomeSent sent) {
        admissions.hear(new Welcome(sent.sentOn()), sent.caseId());
    }

    private void passed(UUID caseId, Actor by) {
        var unit = cases.card(caseId);
        if (admissions.open(unit, by)) {
            accounts.open(caseId, unit.unitName(), unit.contactMobile(), unit.contactEmail(), unit.lang());
        } else if (admissions.hear(new Correct(), caseId)) {
            store.rename(unit);
            accounts.contact(caseId, unit.contactMobile(), unit.contactEmail());
        }
    }
}
