package ruhui.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.shared.Actor;
import ruhui.shared.Lang;

/// What a person or a unit sees of its box. The words are put together when they are read, in the reader's language.
@Repository
class BoxScreens {

    private static final int PER_PAGE = 20;

    private final JdbcClient db;
    private final Phrases phrases;
    private final Clock clock;

    BoxScreens(JdbcClient db, Phrases phrases, Clock clock) {
        this.db = db;
        this.phrases = phrases;
        this.clock = clock;
    }

    /// `topic` is the one asked for, or empty.
    public record Box(List<Line> lines, int unread, int total, int page, int pages, String topic) {

        public record Line(UUID id, Instant at, String subject, boolean read) {}
    }

    public record Sheet(UUID id, Instant at, String subject, String body, String link, String action) {

        public List<String> paragraphs() {
            return body.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    static Optional<UUID> owner(Actor reader) {
        return switch (reader) {
            case Actor.Person person -> Optional.of(person.account());
            case Actor.Unit unit -> Optional.of(unit.unit());
            case Actor.Staff _, Actor.System _ -> Optional.empty();
        };
    }

    Box box(UUID owner, Lang lang, int asked) {
        return box(owner, lang, asked, Optional.empty());
    }

    Box box(UUID owner, Lang lang, int asked, Optional<Topic> topic) {
        var kinds = topic.map(Topic::kinds).orElse(List.of(Kind.values())).stream()
                .map(Kind::name)
                .toArray(String[]::new);
        var counts = db.sql("""
                select count(*), count(*) filter (where read_at is null)
                  from notifications.message
                 where owner = :owner
                   and kind = any (:kinds)
                   and due_at <= :now
                   and state <> 'DROPPED'
                """)
                .param("owner", owner)
                .param("kinds", kinds)
                .param("now", OffsetDateTime.now(clock))
                .query((row, _) -> new int[] {row.getInt(1), row.getInt(2)})
                .single();
        var pages = Math.max(1, (counts[0] + PER_PAGE - 1) / PER_PAGE);
        var page = Math.clamp(asked, 1, pages);
        return new Box(
                lines(owner, lang, page, kinds),
                counts[1],
                counts[0],
                page,
                pages,
                topic.map(Enum::name).orElse(""));
    }

    private List<Box.Line> lines(UUID owner, Lang lang, int page, String[] kinds) {
        return db.sql("""
                select id, kind, facts, planned_at, read_at
                  from notifications.message
                 where owner = :owner
                   and kind = any (:kinds)
                   and due_at <= :now
                   and state <> 'DROPPED'
                 order by read_at is not null, planned_at desc, id desc
                 limit :most offset :skip
                """)
                .param("owner", owner)
                .param("kinds", kinds)
                .param("now", OffsetDateTime.now(clock))
                .param("most", PER_PAGE)
                .param("skip", (page - 1) * PER_PAGE)
                .query((row, _) -> new Box.Line(
                        row.getObject("id", UUID.class),
                        at(row),
                        Wording.masked(lang, phrases).subject(kind(row), Messages.facts(row)),
                        row.getObject("read_at") != null))
                .list();
    }

    Optional<Sheet> sheet(UUID owner, UUID id, Lang lang) {
        var words = Wording.masked(lang, phrases);
        return db.sql("""
                select id, kind, facts, planned_at, link
                  from notifications.message
                 where id = :id
                   and owner = :owner
                   and due_at <= :now
                   and state <> 'DROPPED'
                """)
                .param("id", id)
                .param("owner", owner)
                .param("now", OffsetDateTime.now(clock))
                .query((row, _) -> new Sheet(
                        id,
                        at(row),
                        words.subject(kind(row), Messages.facts(row)),
                        words.body(kind(row), Messages.facts(row)),
                        row.getString("link"),
                        words.action(kind(row))))
                .optional();
    }

    private static Kind kind(ResultSet row) throws SQLException {
        return Kind.valueOf(row.getString("kind"));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("planned_at", OffsetDateTime.class).toInstant();
    }
}
