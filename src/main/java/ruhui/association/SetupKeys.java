package ruhui.association;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruhui.accounts.StaffAccounts;
import ruhui.web.Tokens;

/// The link for whoever started the system and nobody else: shown at the terminal while there is no administrator.
@Component
class SetupKeys {

    private final JdbcClient db;
    private final StaffAccounts staff;
    private final Clock clock;
    private final String base;

    SetupKeys(JdbcClient db, StaffAccounts staff, Clock clock, @Value("${ruhui.base-url}") String base) {
        this.db = db;
        this.staff = staff;
        this.clock = clock;
        this.base = base;
    }

    @Order(1)
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void say() {
        if (!staff.anyStaff()) {
            System.out.println("No administrator yet. Open this link once to begin 还没有管理员，请打开此链接开始设置（仅限一次）：");
            System.out.println(base + "/setup?key=" + make());
        }
    }

    /// A new key; links shown before end.
    @Transactional
    String make() {
        var key = Tokens.random();
        db.sql("delete from association.setup_key").update();
        db.sql("insert into association.setup_key (hash, made_at) values (:hash, :at)")
                .param("hash", Tokens.sha256(key))
                .param("at", OffsetDateTime.now(clock))
                .update();
        return key;
    }

    boolean opens(String key) {
        return !staff.anyStaff()
                && db.sql("select exists (select from association.setup_key where hash = :hash)")
                        .param("hash", Tokens.sha256(key))
                        .query(Boolean.class)
                        .single();
    }

    /// True for one caller only.
    @Transactional
    boolean use(String key) {
        return db.sql("delete from association.setup_key where hash = :hash")
                        .param("hash", Tokens.sha256(key))
                        .update()
                == 1;
    }
}
