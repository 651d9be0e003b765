package ruhui.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import ruhui.ModuleTest;
import ruhui.association.Ready;
import ruhui.entry.Filled;

/// What was sent is in its message alone: in no table and no log.
@ExtendWith(OutputCaptureExtension.class)
class SecretsStayOutTest extends ModuleTest {

    private static final String MAILBOX = "contact@example.com";

    private final Ready ready;
    private final Filled filled;
    private final Postman postman;
    private final Kept kept;

    SecretsStayOutTest(Ready ready, Filled filled, Postman postman, Kept kept) {
        this.ready = ready;
        this.filled = filled;
        this.postman = postman;
        this.kept = kept;
    }

    @Test
    void an_initial_password_is_in_no_table_and_no_log(CapturedOutput output) {
        kept.forget();
        ready.association();
        filled.approved();
        var password = postman.initialPassword(MAILBOX);
        assertThat(password).hasSizeGreaterThan(8);
        assertThat(tablesWith("U000001")).as("the search finds what is there").isNotEmpty();
        assertThat(tablesWith(password)).isEmpty();
        assertThat(output.getAll()).doesNotContain(password);
        assertThat(db.sql("select archived from notifications.message where kind = 'PASSED'")
                        .query(String.class)
                        .single())
                .contains("初始密码：" + Wording.MASK);
    }

    private List<String> tablesWith(String secret) {
        var found = new ArrayList<String>();
        var tables = db.sql("""
                select format('%I.%I', schemaname, tablename)
                  from pg_tables
                 where schemaname not in ('pg_catalog', 'information_schema', 'pristine')
                """).query(String.class).list();
        for (var table : tables) {
            var rows = db.sql("select count(*) from " + table + " as row where row::text like :secret")
                    .param("secret", "%" + secret + "%")
                    .query(Integer.class)
                    .single();
            if (rows > 0) {
                found.add(table);
            }
        }
        return found;
    }
}
