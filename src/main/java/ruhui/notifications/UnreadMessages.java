package ruhui.notifications;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruhui.shared.Actor;
import ruhui.web.Unread;

/// The number beside the box, on every page: one indexed select.
@Component
class UnreadMessages implements Unread {

    private final JdbcClient db;

    UnreadMessages(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int count(Actor reader) {
        var owner = BoxScreens.owner(reader).orElse(null);
        if (owner == null) {
            return 0;
        }
        return db.sql("select count(*) from notifications.message where owner = :owner and read_at is null")
                .param("owner", owner)
                .query(Integer.class)
                .single();
    }
}
