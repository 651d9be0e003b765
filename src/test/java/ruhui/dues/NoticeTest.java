package ruhui.dues;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ruhui.ModuleTest;
import ruhui.association.Level;
import ruhui.association.Ready;
import ruhui.dues.Charge.Standing;
import ruhui.shared.Ids;
import ruhui.shared.Lang;

class NoticeTest extends ModuleTest {

    private static final String FORTY = "北京市朝阳区䶮㙦〇热力集团有限责任公司（供热分公司）第二热源厂建设项目管理委员会";

    @Autowired
    Notices notices;

    @BeforeEach
    void weHaveAnAccount(@Autowired Ready ready) {
        ready.association();
    }

    @Test
    void it_says_what_to_pay_where_and_why() throws IOException {
        assertThat(FORTY.length()).isEqualTo(40);
        var text = printed(charge(FORTY, 0, Standing.OWED, null), Lang.ZH, "notice-zh");

        assertThat(text)
                .contains("缴费通知书", "示例市供热行业协会", FORTY, "编号：JF2026-00001", "入会编号：R2026-00417")
                .contains("会员单位", "¥2,000.00", "人民币贰仟元整", "2026年12月23日（周三）", "2018年12月10日")
                .contains("6222000000000000000", "示例银行示例支行", "HY000013", "自缴费到账之日起，至次年同日止");
        assertThat(text).contains("第1页，共1页");
    }

    @Test
    void it_says_so_in_english() throws IOException {
        var text = printed(charge("江南热力有限公司", 0, Standing.OWED, null), Lang.EN, "notice-en");

        assertThat(text)
                .contains("PaymentNotice", "SampleCityHeatingAssociation", "江南热力有限公司", "Memberunit")
                .contains("¥2,000.00", "Twothousandyuanonly", "23Dec2026(Wed)", "HY000013", "Page1of1");
    }

    @Test
    void after_a_part_it_asks_for_the_rest_and_afterwards_for_nothing() throws IOException {
        assertThat(printed(charge("江南热力有限公司", 150_000, Standing.PARTLY_PAID, null), Lang.ZH, "notice-part"))
                .contains("本次应付", "¥500.00", "人民币伍佰元整");
        assertThat(printed(
                        charge("江南热力有限公司", 200_000, Standing.SETTLED, LocalDate.parse("2026-11-24")),
                        Lang.ZH,
                        "notice-settled"))
                .contains("已于2026年11月24日（周二）缴清")
                .doesNotContain("收款账户", "6222000000000000000");
    }

    private String printed(Charge charge, Lang lang, String name) throws IOException {
        var pdf = notices.print(charge, lang).pdf();
        Files.write(Path.of("target", name + ".pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static Charge charge(String unitName, long paid, Standing standing, LocalDate settledOn) {
        return new Charge(
                Ids.next(),
                Ids.next(),
                "R2026-00417",
                unitName,
                Kind.DUES,
                Level.MEMBER,
                LocalDate.parse("2019-01-01"),
                "第三届会员代表大会第一次会议决议（2018年12月10日）",
                "Resolution of the first session of the third members' congress (10 December 2018)",
                "",
                "",
                200_000,
                "HY000013",
                "JF2026-00001",
                LocalDate.parse("2026-12-23"),
                Instant.parse("2026-11-23T02:00:00Z"),
                paid,
                standing,
                settledOn);
    }
}
