package ruhui.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import ruhui.accounts.SignedIn;
import ruhui.notifications.Postman;
import ruhui.shared.Role;

/// How an enterprise becomes a member, from the guide to the certificate, told once for all who want to see it.
final class CorePath {

    private final Screen screen;
    private final String tongue;
    private final Enterprise enterprise;
    private final Postman postman;
    private final SignedIn signedIn;
    private final LocalDate today;

    CorePath(Screen screen, String tongue, Enterprise enterprise, Postman postman, SignedIn signedIn, LocalDate today) {
        this.screen = screen;
        this.tongue = tongue;
        this.enterprise = enterprise;
        this.postman = postman;
        this.signedIn = signedIn;
        this.today = today;
    }

    void walk() {
        var account = applies();
        var unit = new Unit(screen, tongue, enterprise, postman, today);
        unit.activates(account);
        sendsPapers(unit);
        pays(unit);
        clerk(Role.MAILING).mailsTheCertificate();
        var certificate = unit.readsItsDocuments();
        new Stranger(screen, tongue, enterprise).checks(certificate);
        unit.asksForAnInvoice();
        clerk(Role.FINANCE).issuesTheInvoice();
        unit.takesTheInvoice();
        unit.readsItsMessages();
        clerk(Role.AUDITOR).findsTheCase();
    }

    private String applies() {
        var person = new Person(screen, tongue, enterprise, postman);
        person.registers();
        person.begins();
        person.fillsIn();
        person.submits();
        var reviewer = clerk(Role.PRELIMINARY);
        reviewer.returnsTheApplication();
        person.mends();
        reviewer.approvesTheApplication();
        return person.readsTheAccountName();
    }

    private void sendsPapers(Unit unit) {
        var scanned = unit.printsTheForm();
        unit.sendsThePapers();
        var formal = clerk(Role.FORMAL);
        formal.receivesThePapers(scanned);
        formal.approvesFormally();
    }

    private void pays(Unit unit) {
        unit.takesTheNotice();
        unit.transfers();
        clerk(Role.FINANCE).confirmsTheTransfer();
        unit.seesItIsAMember();
        assertThat(postman.subjects(enterprise.email())).isNotEmpty();
    }

    private Clerk clerk(Role role) {
        return new Clerk(screen, signedIn.staff(role), enterprise, today);
    }
}
