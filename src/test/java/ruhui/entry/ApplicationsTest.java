package ruhui.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import ruhui.ModuleTest;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.shared.Refused;

class ApplicationsTest extends ModuleTest {

    private final Applications applications;
    private final ApplicationStore store;
    private final Filling filling;
    private final Cases cases;
    private final Filled filled;

    ApplicationsTest(Applications applications, ApplicationStore store, Filling filling, Cases cases, Filled filled) {
        this.applications = applications;
        this.store = store;
        this.filling = filling;
        this.cases = cases;
        this.filled = filled;
    }

    @Test
    void a_whole_application_gets_a_number_and_a_promised_day() {
        var id = filled.submitted();
        var sent = store.find(id);
        assertThat(sent.number()).isEqualTo("R2026-00001");
        assertThat(sent.stage()).isEqualTo(new Stage.Submitted(LocalDate.parse("2026-11-26")));
        assertThat(cases.byNumber("R2026-00001")).contains(id);
        assertThat(cases.history(id)).extracting(Step::command).containsExactly("Submit");
    }

    @Test
    void half_an_application_cannot_be_sent() {
        var person = Filled.person();
        var id = applications.begin(person, Lang.ZH, Map.of("unitName", "北方热力有限公司"));
        assertThatThrownBy(() -> applications.perform(new Command.Submit(), id, person))
                .isInstanceOf(Refused.class);
        assertThat(store.find(id).stage()).isEqualTo(new Stage.Draft());
    }

    @Test
    void nobody_else_can_send_it() {
        var id = filled.draft(Filled.person());
        assertThatThrownBy(() -> applications.perform(new Command.Submit(), id, Filled.person()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_clock_stands_still_while_the_applicant_mends() {
        var person = Filled.person();
        var id = filled.submitted(person);
        today("2026-11-24");
        applications.perform(new Command.Return(Map.of("regStreet", "请写到楼层"), ""), id, Filled.REVIEWER);
        assertThat(store.find(id).stage()).isEqualTo(new Stage.Returned(LocalDate.parse("2026-12-24")));
        today("2026-12-07");
        filling.say(person, Map.of("regStreet", "样例街 9 号"));
        applications.perform(new Command.Submit(), id, person);
        assertThat(store.find(id).stage()).isEqualTo(new Stage.Submitted(LocalDate.parse("2026-12-09")));
        assertThat(store.find(id).number()).isEqualTo("R2026-00001");
    }

    @Test
    void only_what_was_commented_can_be_mended_and_all_of_it_must_be() {
        var person = Filled.person();
        var id = filled.returned(person, Map.of("regStreet", "请写到楼层", "contactPost", "请写全称"));
        filling.say(person, Map.of("regStreet", "样例街 9 号", "unitName", "南方热力有限公司"));
        assertThat(store.find(id).profile().value("unitName")).isEqualTo("北方热力有限公司");
        assertThatThrownBy(() -> applications.perform(new Command.Submit(), id, person))
                .isInstanceOf(Refused.class);
        filling.reply(person, "contactPost", "全称就是办公室主任");
        applications.perform(new Command.Submit(), id, person);
        assertThat(store.find(id).stage()).isInstanceOf(Stage.Submitted.class);
        assertThat(store.find(id).round()).isEqualTo(2);
    }

    @Test
    void a_rejected_unit_waits_until_its_day() {
        var person = Filled.person();
        var answers = Filled.answers();
        var id = filled.submitted(person, answers);
        applications.perform(new Command.Reject("不属于供热行业", 1), id, Filled.REVIEWER);
        var again = filled.draft(person, answers);
        assertThatThrownBy(() -> applications.perform(new Command.Submit(), again, person))
                .isInstanceOf(Refused.class);
        today("2026-12-23");
        applications.perform(new Command.Submit(), again, person);
    }

    @Test
    void of_two_reviewers_one_is_told() {
        var id = filled.submitted();
        var seen = OptionalInt.of(store.find(id).version());
        applications.perform(new Command.Approve(""), id, Filled.REVIEWER, Lang.ZH, seen);
        assertThatThrownBy(() -> applications.perform(
                        new Command.Return(Map.of("unitName", "再看"), ""), id, Filled.REVIEWER, Lang.ZH, seen))
                .isInstanceOf(Refused.class)
                .hasMessage("entry.late.Passed");
    }

    @Test
    void fifty_send_the_same_unit_at_once_and_one_gets_through() throws Exception {
        var answers = Filled.answers();
        var people = new ArrayList<Actor.Person>();
        var drafts = new ArrayList<UUID>();
        for (var i = 0; i < 50; i++) {
            people.add(Filled.person());
            drafts.add(filled.draft(people.get(i), answers));
        }
        var gate = new CyclicBarrier(50);
        var tasks = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 50; i++) {
            var me = people.get(i);
            var id = drafts.get(i);
            tasks.add(() -> {
                gate.await();
                applications.perform(new Command.Submit(), id, me);
                return true;
            });
        }
        var through = 0;
        var inUse = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : threads.invokeAll(tasks)) {
                try {
                    through += one.get() ? 1 : 0;
                } catch (ExecutionException failed) {
                    assertThat(failed.getCause()).isInstanceOf(CodeInUse.class);
                    inUse++;
                }
            }
        }
        assertThat(List.of(through, inUse)).containsExactly(1, 49);
        assertThat(store.isTaken(answers.get("creditCode"), UUID.randomUUID())).isTrue();
    }

    @Test
    void the_formal_review_lets_the_unit_mend_and_the_end_frees_the_code() {
        var id = filled.approved();
        var unit = new Actor.Unit(UUID.randomUUID(), id, "北方热力有限公司");
        var before = cases.fingerprint(id);
        applications.reopen(id, Map.of("legalName", "与执照不一致"), Filled.FORMAL);
        filling.say(unit, Map.of("legalName", "冯法人"));
        assertThat(cases.fingerprint(id)).as("what was sent counts").isEqualTo(before);
        applications.perform(new Command.Correct(), id, unit);
        assertThat(cases.stage(id)).isEqualTo(new Stage.Passed());
        assertThat(cases.fingerprint(id)).isNotEqualTo(before).matches("[0-9a-f]{4}(-[0-9a-f]{4}){2}");
        applications.end(id, Filled.FORMAL);
        applications.end(id, Filled.FORMAL);
        assertThat(store.isTaken(cases.card(id).creditCode(), UUID.randomUUID()))
                .isFalse();
    }
}
