package ruhui.notifications;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ruhui.accounts.AccountNews;
import ruhui.admission.AdmissionMoved;
import ruhui.dispatch.DispatchNews;
import ruhui.dues.DuesNews;
import ruhui.entry.ApplicationMoved;
import ruhui.invoicing.InvoiceMoved;
import ruhui.invoicing.PaperReddened;
import ruhui.wechatpay.PayLinkWanted;

/// Where everything that happens is turned into what people are told, in the transaction in which it happens. Stages
/// and news are sealed: a new one does not compile until its messages are decided.
@Component
class Planning {

    private final ApplicationLetters applications;
    private final AdmissionLetters admissions;
    private final AccountLetters accounts;
    private final MoneyLetters money;
    private final WelcomeLetters welcome;

    Planning(
            ApplicationLetters applications,
            AdmissionLetters admissions,
            AccountLetters accounts,
            MoneyLetters money,
            WelcomeLetters welcome) {
        this.applications = applications;
        this.admissions = admissions;
        this.accounts = accounts;
        this.money = money;
        this.welcome = welcome;
    }

    @EventListener
    void on(ApplicationMoved moved) {
        applications.plan(moved);
    }

    @EventListener
    void on(AdmissionMoved moved) {
        admissions.plan(moved);
    }

    @EventListener
    void on(AccountNews news) {
        accounts.plan(news);
    }

    @EventListener
    void on(DuesNews news) {
        money.plan(news);
    }

    @EventListener
    void on(PayLinkWanted wanted) {
        money.plan(wanted);
    }

    @EventListener
    void on(InvoiceMoved moved) {
        money.plan(moved);
    }

    @EventListener
    void on(PaperReddened reddened) {
        money.plan(reddened);
    }

    @EventListener
    void on(DispatchNews news) {
        welcome.plan(news);
    }
}
