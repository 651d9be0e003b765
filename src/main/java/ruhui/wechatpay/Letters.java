package ruhui.wechatpay;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The call-backs we have read, by the number the provider gave them.
@Repository
class Letters {

    private final JdbcClient db;
    private final Clock clock;

    Letters(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Whoever reads the same one at the same time waits until we commit.
    boolean isFirst(String id, String kind) {
        return db.sql(
                                "insert into wechatpay.notification (id, kind, at) values (:id, :kind, :at) on conflict do nothing")
                        .param("id", id)
                        .param("kind", kind)
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }
}
