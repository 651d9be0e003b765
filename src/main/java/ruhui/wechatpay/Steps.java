package ruhui.wechatpay;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.shared.Actor;
import tools.jackson.databind.json.JsonMapper;

/// What happened to orders and refunds, written with each change.
@Repository
class Steps {

    private final JdbcClient db;
    private final Clock clock;

    Steps(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void remember(UUID subject, String command, String from, String to, Map<String, String> detail, Actor by) {
        db.sql("""
                insert into wechatpay.step
                       (subject, at, actor_kind, actor_id, actor_name, command, from_stage, to_stage, detail)
                values (:subject, :at, :kind, :account, :name, :command, :from, :to, :detail::jsonb)
                """)
                .param("subject", subject)
                .param("at", OffsetDateTime.now(clock))
                .param("kind", by.kind())
                .param("account", by.accountId().orElse(null))
                .param("name", by.name())
                .param("command", command)
                .param("from", from)
                .param("to", to)
                .param("detail", JsonMapper.shared().writeValueAsString(detail))
                .update();
    }
}
