package ruhui.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import tools.jackson.databind.json.JsonMapper;

/// The log of every act on cases, money, personal data and settings. Written in the transaction of the act itself.
@Service
public class AuditLog {

    private final JdbcClient db;
    private final Clock clock;

    AuditLog(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// `act` is a text key such as `association.act.profile`; `object` says what it was done to, such as
    /// `account U000123`; `detail` holds what else will be asked about, never a secret.
    @Transactional
    public void note(Actor by, String act, String object, Map<String, String> detail) {
        db.sql("""
                insert into audit.entry (id, at, actor_kind, actor_id, actor_name, act, object, detail)
                values (:id, :at, :kind, :actor, :name, :act, :object, :detail::jsonb)
                """)
                .param("id", Ids.next())
                .param("at", OffsetDateTime.now(clock))
                .param("kind", by.kind())
                .param("actor", by.accountId().orElse(null))
                .param("name", by.name())
                .param("act", act)
                .param("object", object)
                .param("detail", JsonMapper.shared().writeValueAsString(detail))
                .update();
    }
}
