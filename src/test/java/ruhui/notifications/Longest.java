package ruhui.notifications;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// The longest facts that may really occur, for each kind. A new kind does not compile until it has some.
final class Longest {

    static final String NUMBER = "R2026-00417";
    static final String UNIT = "某某某某某某某某省某某某某某某某某市城市集中供热工程建设运营管理集团股份有限公司分公司";
    static final LocalDate DAY = LocalDate.parse("2026-12-30");
    static final String MOMENT_ZH = "2026-11-23 14:05";
    static final String MOMENT_EN = "23 Nov 2026 14:05";
    private static final String LIST = "· 注册地址 — 请写到楼层\n· 宣传图片 2 — 看不清";
    private static final String PARCEL = "SF1234567890123";
    private static final Fact FEE = new Fact.Fen(6000_00);

    private Longest() {}

    static List<Fact> facts(Kind kind) {
        Stream<Object> facts = switch (kind) {
            case CODE -> Stream.of(new Fact.Hidden(), new Fact.Said("notifications.use.register"));
            case TAKEN, RESET -> Stream.of();
            case PASSWORD_CHANGED, SECOND_STEP_ON, SECOND_STEP_OFF -> Stream.of(MOMENT_EN);
            case NEW_BROWSER -> Stream.of(MOMENT_EN, "WeChat · HarmonyOS");
            case CONTACT_CHANGED -> Stream.of(MOMENT_EN, "z***@office.example.org");
            case INITIAL_PASSWORD -> Stream.of("U000123", new Fact.Hidden(), 7);
            case SUBMITTED -> Stream.of(NUMBER, UNIT, DAY);
            case RETURNED -> Stream.of(NUMBER, UNIT, 12, DAY, LIST);
            case REJECTED -> Stream.of(NUMBER, UNIT, "不符合入会条件", DAY);
            case WITHDRAWN, ENDED, PAY_LINK -> Stream.of(NUMBER, UNIT);
            case PASSED, PASSED_NOTE -> Stream.of(NUMBER, UNIT, "U000123", "z***@example.org", new Fact.Hidden(), 7);
            case SEND_PAPERS, SEND_PAPERS_AGAIN, PAPERS_RECEIVED, TRANSFER_REPORTED -> Stream.of(NUMBER, UNIT, DAY);
            case PAPERS_MISSING -> Stream.of(NUMBER, UNIT, 5, DAY, LIST);
            case CORRECT -> Stream.of(NUMBER, UNIT, 12, LIST);
            case FEE_DUE -> Stream.of(NUMBER, UNIT, FEE, DAY);
            case TRANSFER_REFUSED, NOT_ADMITTED, DUES_REOPENED -> Stream.of(NUMBER, UNIT, "流水中没有这笔款");
            case TRANSFER_SHORT -> Stream.of(NUMBER, UNIT, FEE, FEE, "HY000018");
            case JOINED -> Stream.of(UNIT, new Fact.Both("示例市供热行业协会", "Sample Association"), DAY, DAY);
            case CERTIFICATE, RECEIPT -> Stream.of(UNIT, "2026000123");
            case MAILED -> Stream.of(UNIT, carrier(), PARCEL, DAY);
            case PARCEL_CORRECTED -> Stream.of(UNIT, carrier(), PARCEL, "上次抄错一位");
            case PAPER_VOID -> Stream.of(UNIT, "26112000000123456789", "26112000000123456790");
            case CHARGED -> Stream.of(NUMBER, UNIT, new Fact.Both("2026 年年会会务费", "Annual meeting 2026"), FEE, DAY);
            case SURPLUS -> Stream.of(NUMBER, UNIT, FEE);
            case DIGEST -> Stream.of(DAY, 12, 3, LIST);
            case TEST -> Stream.of(NUMBER, LIST);
            case INVOICE_ISSUED, INVOICE_RETURNED -> Stream.of(UNIT, "KP2026-00012", "26112000000123456789");
        };
        return facts.map(Fact::of).toList();
    }

    private static Fact carrier() {
        return new Fact.Both("EMS 邮政特快专递", "EMS (China Post express)");
    }
}
