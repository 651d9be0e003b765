package ruhui.association;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.calendar.Calendars;
import ruhui.shared.Role;

class SettingsTest extends ModuleTest {

    private final Associations associations;
    private final Calendars calendars;
    private final Settings settings;
    private final Ready ready;
    private final SignedIn signedIn;
    private SignedIn.Visitor admin;

    SettingsTest(Associations associations, Calendars calendars, Settings settings, Ready ready, SignedIn signedIn) {
        this.associations = associations;
        this.calendars = calendars;
        this.settings = settings;
        this.ready = ready;
        this.signedIn = signedIn;
    }

    @BeforeEach
    void comesIn() {
        admin = signedIn.staff(Role.ADMIN);
    }

    @Test
    void the_first_time_everything_is_asked_and_kept_at_once() {
        assertThat(browser.get().uri("/staff/settings").with(admin))
                .bodyText()
                .contains("填写协会资料和会费标准", "href=\"/staff/settings/profile\"");
        assertThat(post("/staff/settings/profile", ProfileSetting.values(Ready.profile())))
                .hasRedirectedUrl("/staff/settings?done=association.saved");
        assertThat(associations.profile()).isEqualTo(Ready.profile());
        assertThat(associations.ready()).isFalse();
        var fees = new HashMap<>(FeesSetting.values(Ready.standard(LocalDate.parse("2019-01-01"))));
        assertThat(post("/staff/settings/fees", fees)).hasStatus(HttpStatus.FOUND);
        assertThat(associations.ready()).isTrue();
    }

    @Test
    void what_is_missing_or_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
        var typed = new HashMap<>(ProfileSetting.values(Ready.profile()));
        typed.put("nameZh", "");
        typed.put("postcode", "12345");
        typed.put("helpPhone", "call us");
        typed.put("website", "association.example");
        typed.put("recipientZh", "秘书处 <收>");
        assertThat(post("/staff/settings/profile", typed))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("有 4 处需要您修改", "href=\"#nameZh\"", "邮政编码应为 6 位数字", "call us", "秘书处 &lt;收>");
        assertThat(associations.profile()).isEqualTo(Profile.EMPTY);
    }

    @Test
    void a_change_shows_old_and_new_and_asks_for_a_reason() {
        ready.association();
        var typed = new HashMap<>(ProfileSetting.values(Ready.profile()));
        typed.put("postcode", "100001");
        var check = post("/staff/settings/profile/check", typed);
        assertThat(check)
                .hasStatusOk()
                .bodyText()
                .contains("100000", "100001", "修改原因")
                .doesNotContain("<dt>中文全称");
        assertThat(associations.profile().postcode()).isEqualTo("100000");

        typed.put("version", version("profile"));
        typed.put("reason", " ");
        assertThat(post("/staff/settings/profile", typed))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请写明修改原因", "100001");

        typed.put("reason", "秘书处迁址");
        assertThat(post("/staff/settings/profile", typed)).hasStatus(HttpStatus.FOUND);
        assertThat(associations.profile().postcode()).isEqualTo("100001");
        assertThat(browser.get().uri("/staff/settings").with(admin)).bodyText().contains("秘书处迁址");
        assertThat(db.sql("select detail ->> 'postcode' from audit.entry where detail ->> 'reason' = '秘书处迁址'")
                        .query(String.class)
                        .single())
                .isEqualTo("100000 → 100001");
    }

    @Test
    void whoever_saw_an_older_state_is_told() {
        ready.association();
        var typed = new HashMap<>(ProfileSetting.values(Ready.profile()));
        typed.put("version", version("profile"));
        typed.put("reason", "迁址");
        typed.put("postcode", "100001");
        assertThat(post("/staff/settings/profile", typed)).hasStatus(HttpStatus.FOUND);
        typed.put("postcode", "100002");
        assertThat(post("/staff/settings/profile", typed)).hasStatus(HttpStatus.CONFLICT);
        assertThat(associations.profile().postcode()).isEqualTo("100001");
    }

    @ParameterizedTest
    @CsvSource({
        "preliminaryMin, 0, preliminaryMin",
        "preliminaryMax, 1, preliminaryMax",
        "mailingMax, 61, mailingMax",
        "payWithinDays, 3.5, payWithinDays",
        "initialPasswordDays, '', initialPasswordDays"
    })
    void promises_have_bounds(String field, String value, String wrong) {
        var typed = new HashMap<>(settings.find("promises").orElseThrow().now());
        typed.put(field, value);
        assertThat(post("/staff/settings/promises/check", typed))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#" + wrong + "\"");
    }

    @Test
    void a_new_fee_standard_begins_later_and_the_old_one_stays() {
        ready.association();
        var typed = new HashMap<>(FeesSetting.values(Ready.standard(clock.today())));
        assertThat(post("/staff/settings/fees/check", typed))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("已执行的标准不能改动");
        typed.put("from", "2027-01-01");
        typed.put("MEMBER", "2,400");
        typed.put("version", version("fees"));
        typed.put("reason", "代表大会决议");
        assertThat(post("/staff/settings/fees", typed)).hasStatus(HttpStatus.FOUND);
        assertThat(associations.feesOn(clock.today()).fen(Level.MEMBER)).isEqualTo(2000_00L);
        assertThat(associations.feesOn(LocalDate.parse("2027-01-01")).fen(Level.MEMBER))
                .isEqualTo(2400_00L);
        assertThat(browser.get().uri("/staff/settings").with(admin)).bodyText().contains("执行中", "将执行");
    }

    @Test
    void a_standard_can_be_taken_back_until_it_begins() {
        ready.association();
        ready.fees(LocalDate.parse("2027-01-01"));
        var coming = associations.feeHistory().getFirst().id();
        var address = "/staff/settings/fees/" + coming + "/withdrawal";
        assertThat(post(address, Map.of("reason", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请写明修改原因");
        assertThat(post(address, Map.of("reason", "决议有误"))).hasStatus(HttpStatus.FOUND);
        assertThat(associations.feeHistory()).hasSize(1);
        assertThat(post(address, Map.of("reason", "决议有误"))).hasStatus(HttpStatus.NOT_FOUND);
        var now = associations.feeHistory().getFirst().id();
        assertThat(post("/staff/settings/fees/" + now + "/withdrawal", Map.of("reason", "再试")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(associations.feesOn(clock.today()).fen(Level.MEMBER)).isEqualTo(2000_00L);
    }

    @Test
    void a_year_of_the_calendar_is_entered_as_it_is_announced() {
        ready.association();
        var typed = new HashMap<String, String>();
        typed.put("rest", "1月1日至1月3日\n2月5日至2月11日");
        typed.put("work", "2月14日");
        typed.put("official", "yes");
        typed.put("version", version("calendar-2027"));
        typed.put("reason", "国务院办公厅通知");
        assertThat(post("/staff/settings/calendar-2027", typed)).hasStatus(HttpStatus.FOUND);
        assertThat(calendars.current().isOfficial(2027)).isTrue();
        assertThat(calendars.current().isWorkingDay(LocalDate.parse("2027-02-14")))
                .isTrue();
        assertThat(calendars.current().isWorkingDay(LocalDate.parse("2027-02-08")))
                .isFalse();
        typed.put("work", "二月十四日");
        assertThat(post("/staff/settings/calendar-2027/check", typed))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("看不懂“二月十四日”");
        assertThat(browser.get().uri("/staff/settings/calendar-1999").with(admin))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void editors_write_the_notice_of_the_guide_and_nothing_else() {
        ready.association();
        admin = signedIn.staff(Role.CONTENT);
        assertThat(post("/staff/notice/check", Map.of("zh", "春节期间照常收件", "en", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(
                        "/staff/notice",
                        Map.of(
                                "zh", "春节期间照常收件",
                                "en", "Papers are received over the Spring Festival",
                                "reason", "春节安排",
                                "version", version("notice"))))
                .hasStatus(HttpStatus.FOUND);
        assertThat(browser.get().uri("/join")).bodyText().contains("春节期间照常收件");
        assertThat(post("/staff/settings/notice", Map.of())).hasStatus(HttpStatus.FORBIDDEN);
    }

    private String version(String path) {
        return Settings.version(settings.find(path).orElseThrow().now());
    }

    private MvcTestResult post(String path, Map<String, String> typed) {
        var request = browser.post().uri(path).with(admin);
        for (var field : typed.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }
}
