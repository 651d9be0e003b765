package ruhui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.Role;

class AuditPagesTest extends ModuleTest {

    private static final Actor.Staff CHENG = new Actor.Staff(Ids.next(), "程管理", Set.of(Role.ADMIN));
    private static final Actor.Staff LIN = new Actor.Staff(Ids.next(), "林财务", Set.of(Role.FINANCE));

    private final AuditLog log;
    private final SignedIn signedIn;
    private SignedIn.Visitor auditor;

    AuditPagesTest(AuditLog log, SignedIn signedIn) {
        this.log = log;
        this.signedIn = signedIn;
    }

    @BeforeEach
    void comesIn() {
        auditor = signedIn.staff(Role.AUDITOR);
    }

    @Test
    void acts_are_named_in_words_with_their_details() {
        log.note(CHENG, "association.act.profile", "profile", Map.of("postcode", "100000 → 100001", "reason", "迁址"));
        assertThat(open("/staff/audit")).bodyText().contains("修改协会资料", "程管理", "邮政编码", "100000 → 100001");
        assertThat(open("/en/staff/audit")).bodyText().contains("Changed the association profile", "Postcode");
        log.note(CHENG, "unknown.act.thing", "x<y", Map.of());
        assertThat(open("/staff/audit")).bodyText().contains("unknown.act.thing", "x&lt;y");
    }

    @Test
    void it_is_filtered_by_who_what_and_when() {
        log.note(CHENG, "association.act.profile", "profile", Map.of());
        clock.plusDays(1);
        log.note(LIN, "association.act.fees", "100%", Map.of());
        comesIn();
        assertThat(rows("?actor=%E6%9E%97")).isEqualTo(1);
        assertThat(rows("?act=association.act.profile")).isEqualTo(1);
        assertThat(rows("?object=0%25")).isEqualTo(1);
        assertThat(rows("?object=%25")).isEqualTo(1);
        assertThat(rows("?from=2026-11-24")).isEqualTo(1);
        assertThat(rows("?to=2026-11-23")).isEqualTo(1);
        assertThat(rows("?from=2026-11-23&to=2026-11-24")).isEqualTo(2);
        assertThat(open("/staff/audit?actor=nobody")).bodyText().contains("没有符合条件的记录", "清除筛选");
        assertThat(open("/staff/audit?from=yesterday")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat() {
        IntStream.range(0, 120).forEach(number -> {
            log.note(CHENG, "association.act.profile", "object-" + number + "-", Map.of());
            if (number % 7 == 0) {
                clock.plus(Duration.ofSeconds(1));
            }
        });
        var seen = new java.util.ArrayList<String>();
        var address = "/staff/audit?actor=" + "%E7%A8%8B";
        while (address != null) {
            var page = text(open(address));
            Pattern.compile("object-\\d+-").matcher(page).results().forEach(found -> seen.add(found.group()));
            var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
            address = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
        assertThat(seen.getFirst()).isEqualTo("object-119-");
        assertThat(seen.getLast()).isEqualTo("object-0-");
    }

    private int rows(String query) {
        return (int) Pattern.compile("<th scope=\"row\">")
                .matcher(text(open("/staff/audit" + query)))
                .results()
                .count();
    }

    private MvcTestResult open(String address) {
        return browser.get().uri(java.net.URI.create(address)).with(auditor).exchange();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
