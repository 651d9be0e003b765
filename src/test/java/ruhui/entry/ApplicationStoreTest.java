package ruhui.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import ruhui.ModuleTest;
import ruhui.shared.Lang;

class ApplicationStoreTest extends ModuleTest {

    private final ApplicationStore store;

    ApplicationStoreTest(ApplicationStore store) {
        this.store = store;
    }

    @Test
    void every_stage_comes_back_as_it_was_kept() {
        for (var stage : WorkflowTest.STAGES) {
            var kept = application(stage, CreditCodes.random());
            store.insert(kept);
            assertThat(store.find(kept.id())).isEqualTo(kept);
            var changed = kept.with(kept.profile().with("unitName", "南方热力有限公司"));
            store.update(changed);
            assertThat(store.find(kept.id())).isEqualTo(changed);
        }
    }

    @Test
    void the_database_too_knows_that_a_code_is_live_once() {
        for (var stage : WorkflowTest.STAGES) {
            var code = CreditCodes.random();
            store.insert(application(stage, code));
            var second = application(new Stage.Passed(), code);
            if (stage instanceof Stage.Live) {
                assertThatThrownBy(() -> store.insert(second)).isInstanceOf(DuplicateKeyException.class);
            } else {
                store.insert(second);
            }
            assertThat(store.isTaken(code, UUID.randomUUID())).isTrue();
        }
    }

    @Test
    void a_person_has_one_open_application() {
        for (var stage : WorkflowTest.STAGES) {
            var first = application(stage, CreditCodes.random());
            store.insert(first);
            var second = new Application(
                    UUID.randomUUID(),
                    "",
                    first.applicant(),
                    Lang.ZH,
                    new Stage.Draft(),
                    Profile.EMPTY,
                    1,
                    0,
                    0,
                    null,
                    Instant.EPOCH);
            if (stage instanceof Stage.Open) {
                assertThatThrownBy(() -> store.insert(second)).isInstanceOf(DuplicateKeyException.class);
            } else {
                store.insert(second);
            }
        }
    }

    private static Application application(Stage stage, String code) {
        var id = UUID.randomUUID();
        return new Application(
                id,
                "R-" + id,
                UUID.randomUUID(),
                Lang.EN,
                stage,
                new Profile(Map.of("unitName", "䶮门（北区）热力", "creditCode", code)),
                7,
                2,
                1,
                Instant.parse("2026-11-20T01:02:03Z"),
                Instant.parse("2026-11-21T01:02:03Z"));
    }
}
