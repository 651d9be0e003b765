package ruhui.notifications;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.web.Allow;
import ruhui.web.Show;
import ruhui.web.Who;

/// The in-site box of a person or a unit.
@Controller
@RequestMapping("/messages")
@Allow({Who.PERSON, Who.UNIT})
class BoxController {

    private final BoxScreens screens;
    private final UnreadMessages unread;
    private final JdbcClient db;
    private final Clock clock;

    BoxController(BoxScreens screens, UnreadMessages unread, JdbcClient db, Clock clock) {
        this.screens = screens;
        this.unread = unread;
        this.db = db;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView box(
            Actor me,
            Lang lang,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String topic) {
        var asked = Arrays.stream(Topic.values())
                .filter(one -> one.name().equals(topic))
                .findFirst();
        return Show.page("notifications/box", screens.box(owner(me), lang, page, asked));
    }

    /// Opening a message is reading it.
    @GetMapping("/{id}")
    @Transactional
    ModelAndView open(Actor me, Lang lang, @PathVariable UUID id) {
        var sheet = screens.sheet(owner(me), id, lang).orElseThrow(NotFound::new);
        mark(owner(me), id, true);
        return Show.page("notifications/sheet", sheet);
    }

    @PostMapping("/{id}/unread")
    ModelAndView unread(Actor me, @PathVariable UUID id) {
        if (mark(owner(me), id, false) == 0) {
            throw new NotFound();
        }
        return Show.next("/messages", "notifications.unread");
    }

    @PostMapping("/read")
    ModelAndView readAll(Actor me) {
        unread.forget(owner(me));
        db.sql(
                        "update notifications.message set read_at = :now where owner = :owner and read_at is null and due_at <= :now")
                .param("now", OffsetDateTime.now(clock))
                .param("owner", owner(me))
                .update();
        return Show.next("/messages", "notifications.read");
    }

    private int mark(UUID owner, UUID id, boolean read) {
        unread.forget(owner);
        return db.sql("""
                update notifications.message
                   set read_at = case when :read then coalesce(read_at, :now) end
                 where id = :id
                   and owner = :owner
                """)
                .param("read", read)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .param("owner", owner)
                .update();
    }

    private static UUID owner(Actor me) {
        return BoxScreens.owner(me).orElseThrow(NotFound::new);
    }
}
