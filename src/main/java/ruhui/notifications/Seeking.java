package ruhui.notifications;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruhui.admission.Finding;
import ruhui.entry.Cases;
import ruhui.shared.Email;
import ruhui.shared.Mobile;
import ruhui.shared.Typed;

/// Understands what was typed to find messages: a mobile, a mailbox, or the number, credit code or name of a unit.
@Component
class Seeking {

    private static final UUID NOBODY = new UUID(0, 0);

    static final String WHERE = """
             where (:channel = '' or channel = :channel)
               and (:state = '' or state = :state or :state = 'STUCK' and state in ('FAILED', 'UNKNOWN', 'OFF'))
               and (:kind = '' or kind = :kind)
               and (:to = '' or recipient = :to)
               and (cast(:cases as uuid[]) is null or case_id = any (cast(:cases as uuid[])))
            """;

    /// `recipient` is empty and `cases` null when not asked for.
    record Sought(String channel, String state, String kind, String recipient, UUID @Nullable [] cases) {}

    private final Cases cases;
    private final Finding finding;

    Seeking(Cases cases, Finding finding) {
        this.cases = cases;
        this.finding = finding;
    }

    static JdbcClient.StatementSpec asked(JdbcClient db, String sql, Sought sought) {
        return db.sql(sql)
                .param("channel", sought.channel())
                .param("state", sought.state())
                .param("kind", sought.kind())
                .param("to", sought.recipient())
                .param("cases", sought.cases());
    }

    Sought of(LogScreens.Filter filter) {
        var typed = filter.to();
        if (Typed.tidy(typed).isEmpty()) {
            return sought(filter, "", null);
        }
        if (Mobile.problem(typed).isEmpty()) {
            return sought(filter, Mobile.parse(typed).number(), null);
        }
        if (Email.problem(typed).isEmpty()) {
            return sought(filter, Email.parse(typed).address(), null);
        }
        return sought(filter, "", units(typed));
    }

    /// By the number of its case, its credit code or its name.
    private UUID[] units(String typed) {
        var number = Typed.dense(typed).toUpperCase(Locale.ROOT);
        return cases.byNumber(number).map(found -> new UUID[] {found}).orElseGet(() -> {
            var found = finding.cases(typed);
            return found.isEmpty() ? new UUID[] {NOBODY} : found.toArray(UUID[]::new);
        });
    }

    private static Sought sought(LogScreens.Filter filter, String recipient, UUID @Nullable [] cases) {
        return new Sought(filter.channel(), filter.state(), filter.kind(), recipient, cases);
    }
}
