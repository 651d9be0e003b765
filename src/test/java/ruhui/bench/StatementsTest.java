package ruhui.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ruhui.ModuleTest;
import ruhui.Statements;
import ruhui.accounts.SignedIn;
import ruhui.accounts.SignedIn.Visitor;
import ruhui.admission.Admitted;
import ruhui.association.Ready;
import ruhui.dues.Charged;
import ruhui.entry.Cases;
import ruhui.entry.Filled;
import ruhui.shared.Role;
import ruhui.web.Tokens;

/// A page asks the database six times at most, and a form ten times. Also the bench `statements`: what
/// was counted stands in `target/statements`.
class StatementsTest extends ModuleTest {

    private static final int PAGE = 6;
    private static final int FORM = 10;

    /// The workbench asks once for each queue. The approval moves a case, charges its unit and settles its book in one
    /// transaction. May only become fewer.
    private static final Map<String, Integer> MORE = Map.of("form /staff/formal/{id}/approval", 15, "page /staff", 10);

    @Autowired
    Ready ready;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Filled filled;

    @Autowired
    Admitted admitted;

    @Autowired
    Charged charged;

    @Autowired
    Cases cases;

    private final List<String> tooMany = new ArrayList<>();
    private final List<String> counted = new ArrayList<>();

    @BeforeEach
    void association() {
        ready.association();
    }

    @Test
    void pages_ask_little() throws IOException {
        publicPages();
        applicantsPages();
        unitsPages();
        staffPages();
        write("pages");
        assertThat(tooMany).isEmpty();
    }

    @Test
    void forms_ask_little() throws IOException {
        applicantsForms();
        admissionForms();
        moneyForms();
        write("forms");
        assertThat(tooMany).isEmpty();
    }

    @Test
    void what_is_asked_is_seen() {
        assertThat(Statements.during(() -> {
                    db.sql("select 1").query(Integer.class).single();
                    db.sql("select 2").query(Integer.class).single();
                }))
                .containsExactly("select 1", "select 2");
    }

    private void publicPages() {
        var stranger = signedIn.stranger();
        pages(stranger, "/", "/join", "/about", "/register", "/login", "/activate", "/verify");
        pages(stranger, "/password/forgot", "/privacy", "/accessibility");
    }

    private void applicantsPages() {
        var person = signedIn.person();
        filled.draft(person.asPerson());
        pages(person, "/my", "/my/application", "/my/application/unit", "/my/application/addresses");
        pages(person, "/my/application/heating", "/my/application/licence", "/my/application/pictures");
        pages(person, "/my/application/check", "/messages", "/account");
        var returned = signedIn.person();
        filled.returned(returned.asPerson(), Map.of("regStreet", "请写到楼层。"));
        pages(returned, "/my", "/my/application");
    }

    private void unitsPages() {
        var charge = charged.unit();
        pages(signedIn.unit(admitted.activated()), "/unit", "/unit/form");
        pages(signedIn.unit(charge), "/unit", "/unit/dues", "/unit/dues/transfer", "/unit/invoices", "/unit/documents");
        pages(signedIn.unit(admitted.joined()), "/unit", "/unit/dues", "/unit/documents", "/unit/invoices/new");
    }

    private void staffPages() {
        var waiting = filled.submitted();
        filled.submitted();
        var formal = admitted.received();
        admitted.sent();
        admitted.joined();
        pages(signedIn.staff(Role.PRELIMINARY), "/staff", "/staff/review", "/staff/review/" + waiting);
        pages(signedIn.staff(Role.PRELIMINARY), "/staff/cases?q=热力", "/staff/cases/" + waiting);
        pages(signedIn.staff(Role.FORMAL), "/staff", "/staff/papers", "/staff/formal", "/staff/formal/" + formal);
        pages(signedIn.staff(Role.FORMAL), "/staff/cases/" + formal);
        pages(signedIn.staff(Role.FINANCE), "/staff", "/staff/transfers", "/staff/charges", "/staff/invoices");
        pages(signedIn.staff(Role.MAILING), "/staff", "/staff/mailings");
        pages(signedIn.staff(Role.ADMIN), "/staff", "/staff/people", "/staff/notifications", "/staff/audit");
        pages(signedIn.staff(Role.ADMIN), "/staff/settings", "/staff/settings/profile");
    }

    private void applicantsForms() {
        filled.submitted();
        form(
                signedIn.stranger(),
                "/register",
                "name=张小明&mobile=13800138000&email=someone@example.com&password=Nuan-Liu-2026-deng&consent=yes");
        form(signedIn.person(), "/my/start", "");
        var person = signedIn.person();
        var id = filled.draft(person.asPerson());
        form(
                person,
                "/my/application/legal",
                "legalName=郑法人&legalPost=董事长&version=" + version("entry.application", id));
        form(person, "/my/application/check", "declared=yes");
        form(
                signedIn.staff(Role.PRELIMINARY),
                "/staff/review/" + id + "/decision",
                "decision=approve&version=" + version("entry.application", id));
    }

    private void admissionForms() {
        var id = admitted.activated();
        form(signedIn.unit(id), "/unit/form/parcel", "number=EA123456789CN&carrier=ems&sentOn=" + LocalDate.now(clock));
        var formal = signedIn.staff(Role.FORMAL);
        form(
                formal,
                "/staff/papers/" + id + "/receipt",
                "form=yes&licence=yes&pages=yes&equal=yes&version=" + version("admission.admission", id) + "&code="
                        + cases.card(id).number() + "&fingerprint=" + cases.fingerprint(id));
        form(formal, "/staff/formal/" + id + "/approval", "version=" + version("admission.admission", id));
    }

    private void moneyForms() {
        var unit = signedIn.unit(charged.unit());
        form(
                unit,
                "/unit/invoices/titles/new",
                "kind=COMPANY&name=北方热力有限公司&email=a@example.com&taxCode="
                        + db.sql("select credit_code from admission.admission order by id desc limit 1")
                                .query(String.class)
                                .single());
    }

    private int version(String table, UUID id) {
        return db.sql("select version from " + table + " where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /// The second time, when what is kept for a minute is there, as for nearly everybody.
    private void pages(Visitor visitor, String... addresses) {
        for (var address : addresses) {
            assertThat(browser.get()
                            .uri(address)
                            .with(visitor)
                            .exchange()
                            .getResponse()
                            .getStatus())
                    .as(address)
                    .isEqualTo(200);
            var sent = Statements.during(
                    () -> browser.get().uri(address).with(visitor).exchange());
            count("page " + named(address), sent, PAGE);
        }
    }

    private void form(Visitor visitor, String address, String typed) {
        var request = browser.post().uri(address).param("_once", Tokens.random());
        for (var pair : typed.split("&")) {
            var cut = pair.indexOf('=');
            request = cut < 0 ? request : request.param(pair.substring(0, cut), pair.substring(cut + 1));
        }
        var filledIn = request.with(visitor);
        var sent = Statements.during(
                () -> assertThat(filledIn.exchange().getResponse().getStatus())
                        .as(address)
                        .isEqualTo(302));
        count("form " + named(address), sent, FORM);
    }

    private void count(String what, List<String> sent, int usual) {
        var most = MORE.getOrDefault(what, usual);
        counted.add("{\"bench\":\"statements\",\"figure\":\"%s\",\"value\":%d,\"unit\":\"statements\",\"reference\":%d}"
                .formatted(what, sent.size(), most));
        if (sent.size() > most) {
            tooMany.add("%s: %d%n%s"
                    .formatted(
                            what,
                            sent.size(),
                            String.join(
                                    "\n",
                                    sent.stream()
                                            .map(sql -> "    " + sql.strip().replaceAll("\\s+", " "))
                                            .toList())));
        }
    }

    private static String named(String address) {
        return address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}");
    }

    private void write(String name) throws IOException {
        Files.createDirectories(Path.of("target/statements"));
        Files.write(Path.of("target/statements", name + ".jsonl"), counted);
    }
}
