package ruhui.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.accounts.SignedIn.Visitor;
import ruhui.association.Associations;
import ruhui.association.Ready;
import ruhui.documents.FileId;
import ruhui.dues.Charged;
import ruhui.entry.Cases;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.Lang;
import ruhui.shared.Refused;
import ruhui.shared.Role;

/// An invoice is read from its file, compared, made void and issued anew.
class PaperJourney extends ModuleTest {

    private static final String FIRST = "26112000000000000018";
    private static final String RED = "26112000000000000026";
    private static final String NEW = "26112000000000000034";

    @Autowired
    SignedIn signedIn;

    @Autowired
    Charged charged;

    @Autowired
    Titles titles;

    @Autowired
    Invoices invoices;

    @Autowired
    Papers papers;

    @Autowired
    Cases cases;

    @Autowired
    Associations associations;

    private UUID caseId;
    private Visitor unit;
    private Visitor finance;
    private UUID application;

    @BeforeEach
    void aUnitAppliedForAnInvoice(@Autowired Ready ready) {
        ready.association();
        caseId = charged.unit();
        unit = signedIn.unit(caseId);
        finance = signedIn.staff(Role.FINANCE);
        application = applied();
    }

    @Test
    void what_the_file_says_need_not_be_typed() {
        var answer = uploads(application, face(FIRST, "800.00", "北方热力有限公司").invoicePdf(false), "发票.pdf", "1");
        assertThat(answer).hasStatus3xxRedirection();
        var check = sees(finance, desk() + "/issue");
        assertThat(check.text()).contains(FIRST, "2026年11月23日");
        assertThat(check.select("#differs")).isEmpty();
        assertThat(posts(desk() + "/issued", "version", "1")).hasStatus3xxRedirection();
        assertThat(sees(unit, "/unit/invoices/" + application).text()).contains(FIRST, "已开具");
    }

    @Test
    void a_file_that_says_something_else_needs_a_reason() {
        uploads(application, face(FIRST, "900.00", "南方热力有限公司").invoicePdf(true), "发票.pdf", "1");
        var check = sees(finance, desk() + "/issue");
        assertThat(check.select("tbody tr").eachText())
                .containsExactly("票据种类 增值税专用发票 增值税普通发票", "金额 ¥900.00 ¥800.00", "抬头名称 南方热力有限公司 北方热力有限公司");
        assertThat(posts(desk() + "/issued", "version", "1")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(posts(desk() + "/issued", "version", "1", "differs", "单位来函要求"))
                .hasStatus3xxRedirection();
        var paper = papers.ofSubject(application).getFirst();
        assertThat(sees(finance, "/staff/register/" + paper.id()).text())
                .contains("单位来函要求", "¥900.00", "¥800.00", "南方热力有限公司");
        assertThat(sees(finance, "/en/staff/register?q=" + FIRST).select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void a_wrong_invoice_is_made_void_and_issued_anew_and_all_stay_linked() {
        issued(FIRST);
        var wrong = papers.ofSubject(application).getFirst().id();
        var red = "/staff/register/" + wrong + "/red";
        var redFile = face(RED, "-800.00", "北方热力有限公司").invoiceXml(FIRST);
        assertThat(sends(red, redFile, "红字.xml")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(sends(red, redFile, "红字.xml", "reason", "税率有误")).hasStatus3xxRedirection();

        assertThat(sees(unit, "/unit/invoices/" + application).text()).contains("已红冲", RED, "红字票据");
        assertThat(sees(finance, "/staff").text()).contains("红冲后待重开");
        assertThat(sees(finance, "/staff/register?show=again").select("tbody tr"))
                .hasSize(1);
        assertThat(sends(red, redFile, "红字.xml", "reason", "再来一次")).hasStatus(HttpStatus.CONFLICT);

        uploads(application, face(NEW, "800.00", "北方热力有限公司").invoiceOfd(), "发票.ofd", "3");
        assertThat(posts(desk() + "/issued", "version", "3")).hasStatus3xxRedirection();
        var all = papers.ofSubject(application);
        assertThat(all).extracting(Paper::number).containsExactlyInAnyOrder(FIRST, RED, NEW);
        var first = papers.find(wrong);
        assertThat(papers.find(first.red()).number()).isEqualTo(RED);
        assertThat(papers.find(first.replacedBy()).number()).isEqualTo(NEW);
        for (var paper : all) {
            assertThat(gets(unit, "/unit/invoices/papers/" + paper.id())).hasStatusOk();
            assertThat(gets(signedIn.unit(charged.unit()), "/unit/invoices/papers/" + paper.id()))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(sees(finance, "/staff/register?show=again").select("tbody tr"))
                .isEmpty();
    }

    @Test
    void a_void_invoice_may_stay_without_a_new_one() {
        issued(FIRST);
        var wrong = papers.ofSubject(application).getFirst().id();
        sends("/staff/register/" + wrong + "/red", redFace(), "红字.xml", "reason", "会议取消，费用退回");
        assertThat(posts("/staff/register/" + wrong + "/end", "reason", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(posts("/staff/register/" + wrong + "/end", "reason", "费用已退回"))
                .hasStatus3xxRedirection();
        assertThat(posts("/staff/register/" + wrong + "/end", "reason", "再来一次")).hasStatus(HttpStatus.CONFLICT);
        assertThat(sees(finance, "/staff/register?show=again").select("tbody tr"))
                .isEmpty();
    }

    @Test
    void of_fifty_who_note_one_number_at_once_one_does() throws Exception {
        var start = new CountDownLatch(1);
        var won = new ArrayList<Boolean>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<java.util.concurrent.Future<Boolean>>();
            for (var i = 0; i < 50; i++) {
                all.add(people.submit(() -> {
                    start.await();
                    return noted();
                }));
            }
            start.countDown();
            for (var one : all) {
                won.add(one.get());
            }
        }
        assertThat(won).filteredOn(Boolean::booleanValue).hasSize(1);
    }

    @Test
    void only_finance_opens_the_register() {
        assertThat(gets(unit, "/staff/register")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(gets(signedIn.staff(Role.PRELIMINARY), "/staff/register")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(gets(signedIn.staff(Role.AUDITOR), "/staff/register")).hasStatusOk();
    }

    private boolean noted() {
        var draft = Comparison.draft(
                Facts.NONE, papers.duesReceipt(caseId), "000101260012345678", clock.today(), new FileId(Ids.next()));
        try {
            papers.note(Ids.next(), caseId, Ids.next(), draft, "", new Actor.System());
            return true;
        } catch (Refused taken) {
            return false;
        }
    }

    private void issued(String number) {
        uploads(application, face(number, "800.00", "北方热力有限公司").invoicePdf(false), "发票.pdf", "1");
        assertThat(posts(desk() + "/issued", "version", "1")).hasStatus3xxRedirection();
    }

    private byte[] redFace() {
        return face(RED, "-800.00", "北方热力有限公司").invoiceXml(FIRST);
    }

    private Faces face(String number, String amount, String buyer) {
        var code = cases.card(caseId).creditCode();
        return new Faces(
                number,
                "2026-11-23",
                amount,
                buyer,
                code,
                associations.profile().name(Lang.ZH));
    }

    private UUID applied() {
        var title = new Title(
                Title.Kind.COMPANY, "北方热力有限公司", cases.card(caseId).creditCode(), "a@example.com", "", "", "", "");
        titles.add(caseId, title);
        var request = new Request(Purpose.MEETING, "技术交流会", 80_000, InvoiceKind.VAT_ORDINARY, title, "");
        return invoices.apply(request, new Actor.Unit(Ids.next(), caseId, "吴联系"));
    }

    private String desk() {
        return "/staff/invoices/" + application;
    }

    private MvcTestResult uploads(UUID id, byte[] file, String name, String version) {
        return sends("/staff/invoices/" + id + "/issue", file, name, "version", version);
    }

    private MvcTestResult sends(String address, byte[] file, String name, String... fields) {
        var post = browser.post()
                .uri(address)
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", file))
                .with(finance.repeatable());
        for (int i = 0; i < fields.length; i += 2) {
            post = post.param(fields[i], fields[i + 1]);
        }
        return post.exchange();
    }

    private MvcTestResult posts(String address, String... fields) {
        var post = browser.post().uri(address).with(finance);
        for (int i = 0; i < fields.length; i += 2) {
            post = post.param(fields[i], fields[i + 1]);
        }
        return post.exchange();
    }

    private MvcTestResult gets(Visitor who, String address) {
        return browser.get().uri(address).with(who).exchange();
    }

    private Document sees(Visitor who, String address) {
        var answer = gets(who, address);
        assertThat(answer).as(address).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
