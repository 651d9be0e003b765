package ruhui.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import ruhui.ModuleTest;
import ruhui.accounts.EnterpriseAccounts;
import ruhui.accounts.NewBrowser;
import ruhui.accounts.People;
import ruhui.admission.Admissions;
import ruhui.admission.Admitted;
import ruhui.association.Ready;
import ruhui.dispatch.CertificateReady;
import ruhui.dispatch.Mailed;
import ruhui.dispatch.ParcelCorrected;
import ruhui.dispatch.ReceiptReady;
import ruhui.documents.FileId;
import ruhui.dues.DuesSettled;
import ruhui.dues.TransferFellShort;
import ruhui.dues.TransferWasRefused;
import ruhui.entry.Applications;
import ruhui.entry.Command;
import ruhui.entry.Filled;
import ruhui.invoicing.InvoiceMoved;
import ruhui.invoicing.Stage;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.Lang;

/// Who is told what, on the way from the application to the certificate.
class LettersTest extends ModuleTest {

    private static final String MOBILE = "13800138000";
    private static final String MAILBOX = "contact@example.com";

    private final Ready ready;
    private final Filled filled;
    private final Admitted admitted;
    private final Applications applications;
    private final Admissions admissions;
    private final EnterpriseAccounts accounts;
    private final Postman postman;
    private final BoxScreens boxes;
    private final Kept kept;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    LettersTest(
            Ready ready,
            Filled filled,
            Admitted admitted,
            Applications applications,
            Admissions admissions,
            EnterpriseAccounts accounts,
            Postman postman,
            BoxScreens boxes,
            Kept kept,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.ready = ready;
        this.filled = filled;
        this.admitted = admitted;
        this.applications = applications;
        this.admissions = admissions;
        this.accounts = accounts;
        this.postman = postman;
        this.boxes = boxes;
        this.kept = kept;
        this.events = events;
        this.transaction = transaction;
    }

    @BeforeEach
    void prepare() {
        ready.association();
        kept.forget();
    }

    @Test
    void who_applies_hears_of_every_answer() {
        var person = Filled.person();
        var comments = Map.of("regStreet", "请写到楼层");
        applications.perform(new Command.Return(comments, "其余都好"), filled.submitted(person), Filled.REVIEWER);
        assertThat(postman.subjects(MAILBOX))
                .containsExactlyInAnyOrder("[入会申请] 有 1 处需要您修改", "[入会申请] 申请已提交，编号 R2026-00001");
        assertThat(postman.letter(MAILBOX, "[入会申请] 有 1 处需要您修改"))
                .contains("其余都好", "请写到楼层")
                .contains("/my")
                .contains("010-88880001");
        assertThat(postman.to(MOBILE))
                .singleElement()
                .satisfies(text -> assertThat(text.body()).startsWith("入会申请R2026-00001有1处需要修改"));
        assertThat(box(person.account())).containsExactlyInAnyOrder("有 1 处需要您修改", "申请已提交，编号 R2026-00001");

        var other = Filled.person();
        applications.perform(new Command.Reject("不属于供热行业", 3), filled.submitted(other), Filled.REVIEWER);
        assertThat(postman.subjects(MAILBOX)).contains("[入会申请] 初审未通过");
        assertThat(box(other.account())).contains("初审未通过");
        assertThat(box(person.account())).hasSize(2);
    }

    @Test
    void who_passes_gets_an_account_and_a_password_by_e_mail_only() {
        var person = Filled.person();
        var id = filled.approved(person);
        var name = accounts.of(id).orElseThrow().name();
        var password = postman.initialPassword(MAILBOX);
        assertThat(postman.subjects(MAILBOX)).contains("[入会申请] 初审通过，请激活企业账号");
        assertThat(postman.letter(MAILBOX, "[入会申请] 初审通过，请激活企业账号")).contains(name, password, "7 天内有效");
        assertThat(postman.to(MOBILE).getFirst().body())
                .contains(name)
                .doesNotContain(password)
                .doesNotContain(Wording.MASK);
        assertThat(boxes.box(person.account(), Lang.ZH, 1).lines())
                .extracting(BoxScreens.Box.Line::subject)
                .contains("初审已通过");

        accounts.sendAgain(id, Filled.REVIEWER);
        accounts.sendAgain(id, Filled.REVIEWER);
        var again = postman.initialPassword(MAILBOX);
        assertThat(again).isNotEqualTo(password);
        assertThat(postman.subjects(MAILBOX))
                .filteredOn("[入会申请] 您的初始密码"::equals)
                .hasSize(1);
    }

    @Test
    void the_unit_hears_of_papers_fee_and_membership() {
        var id = admitted.approved();
        assertThat(postman.subjects(MAILBOX))
                .contains("[入会申请] 账号已激活，请寄送纸质材料", "[入会申请] 已收到纸质材料", "[入会申请] 复审通过，请缴纳会费 ¥2,000.00");
        publish(new TransferWasRefused(id, Ids.next(), "流水中没有这笔款"));
        publish(new TransferFellShort(id, Ids.next(), 1500_00, 500_00, "HY000018", "还差"));
        assertThat(postman.subjects(MAILBOX)).contains("[入会申请] 未能确认您的转账", "[入会申请] 到账 ¥1,500.00，还差 ¥500.00");
        publish(new DuesSettled(id, Ids.next(), 2000_00, LocalDate.parse("2026-11-23")));
        assertThat(postman.subjects(MAILBOX)).contains("[入会申请] 欢迎加入示例市供热行业协会");
        assertThat(postman.to(MOBILE)).extracting(Postman.Post::body).anyMatch(text -> text.startsWith("贵单位已成为会员"));
        publish(new CertificateReady(id, "ZS-2026-00001"));
        publish(new ReceiptReady(id, "0012345678"));
        publish(new ReceiptReady(id, "0012345678"));
        publish(new Mailed(id, "ems", "EA123456789CN", LocalDate.parse("2026-11-24")));
        publish(new ParcelCorrected(id, "ems", "EA123456798CN", "抄错两位"));
        assertThat(postman.to(MAILBOX)).extracting(Postman.Post::body).anyMatch(body -> body.contains("EA123456798CN"));
        assertThat(box(id))
                .contains("欢迎加入示例市供热行业协会", "会员证书和票据已寄出", "快递单号更正", "会员证书已上传")
                .containsOnlyOnce("会费票据已上传");
    }

    @Test
    void who_is_asked_for_corrections_or_turned_away_hears_why() {
        var id = admitted.received();
        admissions.perform(new ruhui.admission.Command.Return(Map.of("regStreet", "与执照不一致")), id, Filled.FORMAL);
        assertThat(postman.subjects(MAILBOX)).contains("[入会申请] 复审：有 1 处需要您修改");
        var other = admitted.received();
        admissions.perform(new ruhui.admission.Command.Reject("材料不属实"), other, Filled.FORMAL);
        assertThat(postman.to(MAILBOX)).extracting(Postman.Post::body).anyMatch(body -> body.contains("材料不属实"));
    }

    @Test
    void invoices_are_told_when_issued_or_returned() {
        var id = admitted.opened();
        var applied = new Stage.Applied(LocalDate.parse("2026-11-30"));
        move(
                id,
                applied,
                new Stage.Issued(
                        Ids.next(), "26112000000123456789", LocalDate.parse("2026-11-24"), new FileId(Ids.next())));
        move(id, applied, new Stage.Returned("抬头与执照不一致"));
        assertThat(postman.subjects(MAILBOX)).contains("[入会申请] 发票已开具", "[入会申请] 开票申请需要修改");
    }

    @Test
    void the_same_news_in_english() {
        var person = Filled.person();
        var id = applications.begin(person, Lang.EN, Map.of());
        assertThat(id).isNotNull();
        var subject = Wording.masked(Lang.EN).subject(Kind.JOINED, Longest.facts(Kind.JOINED));
        assertThat(subject).isEqualTo("Welcome to Sample Association");
    }

    @Test
    void a_log_in_from_a_new_browser_is_told_by_e_mail_and_in_the_box() {
        var person = Filled.person();
        var contact = new People.Contact("张小明", MOBILE, MAILBOX, Lang.ZH);
        publish(new NewBrowser(person, contact, "Chrome · Windows"));
        assertThat(postman.letter(MAILBOX, "[入会申请] 您的账号在新的浏览器上登录")).contains("Chrome · Windows", "/account");
        assertThat(postman.to(MOBILE)).isEmpty();
        assertThat(box(person.account())).containsExactly("您的账号在新的浏览器上登录");
    }

    private void move(UUID unit, Stage from, Stage to) {
        publish(new InvoiceMoved(unit, Ids.next(), "KP2026-00012", from, to, new Actor.System(), clock.instant()));
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(_ -> events.publishEvent(event));
        transaction.executeWithoutResult(_ -> {
            if (!(event instanceof DuesSettled)) {
                events.publishEvent(event);
            }
        });
    }

    private List<String> box(UUID owner) {
        return boxes.box(owner, Lang.ZH, 1).lines().stream()
                .map(BoxScreens.Box.Line::subject)
                .toList();
    }
}
