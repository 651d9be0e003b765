package ruhui.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.util.UriComponentsBuilder;
import ruhui.shared.Lang;

/// What the staff see of all messages: to whom (masked), how far, why not.
@Repository
class LogScreens {

    private static final int PER_PAGE = 50;
    private static final String LINE = """
            select id, kind, channel, recipient, state, tries, planned_at, due_at, sent_at, read_at, why, case_id,
                   facts, lang, archived, provider_id, secret
              from notifications.message
            """;

    private final JdbcClient db;
    private final Phrases phrases;

    LogScreens(JdbcClient db, Phrases phrases) {
        this.db = db;
        this.phrases = phrases;
    }

    /// `why` is empty while nothing is wrong.
    public record Line(
            UUID id,
            Kind kind,
            Channel channel,
            String to,
            State state,
            int tries,
            Instant plannedAt,
            Instant dueAt,
            @Nullable Instant sentAt,
            String why) {}

    public record Log(
            List<HealthScreens.Health> health, Filter filter, List<Line> lines, int page, boolean more, boolean admin) {

        /// The address of another page of the same list.
        public String at(int other) {
            return filter.at("/staff/notifications") + "&page=" + other;
        }

        public String againAll() {
            return filter.at("/staff/notifications/again");
        }

        public boolean isFiltered() {
            return !filter.equals(Filter.NONE);
        }
    }

    public record Filter(String channel, String state, String kind, String to) {

        /// Asks for all that a human should look at.
        private static final String STUCK = "STUCK";

        static final Filter NONE = new Filter("", "", "", "");

        String at(String path) {
            return UriComponentsBuilder.fromPath(path)
                    .queryParam("channel", channel)
                    .queryParam("state", state)
                    .queryParam("kind", kind)
                    .queryParam("to", "{to}")
                    .encode()
                    .buildAndExpand(to)
                    .toUriString();
        }

        /// A channel or state there is not asks for all.
        static Filter of(String channel, String state, String kind, String to) {
            var stands = state.equals(STUCK) ? STUCK : known(State.values(), state);
            return new Filter(known(Channel.values(), channel), stands, known(Kind.values(), kind), to.strip());
        }

        private static String known(Enum<?>[] all, String asked) {
            return Arrays.stream(all).map(Enum::name).anyMatch(asked::equals) ? asked : "";
        }
    }

    public record Sheet(Line line, String providerId, String archived, boolean hasSecret, boolean mayGoAgain) {

        public List<String> paragraphs() {
            return archived.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    private List<Line> lines(Seeking.Sought sought, int page, Lang lang) {
        return Seeking.asked(db, LINE + Seeking.WHERE + """
                 order by planned_at desc, id desc
                 limit :most offset :skip
                """, sought)
                .param("most", PER_PAGE + 1)
                .param("skip", (page - 1) * PER_PAGE)
                .query((row, _) -> line(row, lang))
                .list();
    }

    Log log(
            List<HealthScreens.Health> health,
            Filter filter,
            Seeking.Sought sought,
            int page,
            boolean admin,
            Lang lang) {
        var lines = lines(sought, page, lang);
        return new Log(
                health,
                filter,
                lines.subList(0, Math.min(PER_PAGE, lines.size())),
                page,
                lines.size() > PER_PAGE,
                admin);
    }

    Optional<Sheet> sheet(UUID id, Lang lang) {
        return db.sql(LINE + " where id = :id")
                .param("id", id)
                .query((row, _) -> sheet(row, lang))
                .optional();
    }

    private Sheet sheet(ResultSet row, Lang lang) throws SQLException {
        var line = line(row, lang);
        var archived = row.getString("archived");
        return new Sheet(
                line,
                Optional.ofNullable(row.getString("provider_id")).orElse(""),
                archived == null ? planned(row) : archived,
                row.getObject("secret") != null,
                line.state().mayGoAgain());
    }

    /// What it will say, as far as it is known.
    private String planned(ResultSet row) throws SQLException {
        var words = Wording.masked(Lang.valueOf(row.getString("lang")), phrases);
        var kind = Kind.valueOf(row.getString("kind"));
        var facts = Messages.facts(row);
        return Channel.valueOf(row.getString("channel")) == Channel.SMS
                ? words.text(kind, facts).body()
                : words.subject(kind, facts) + "\n\n" + words.body(kind, facts);
    }

    private static Line line(ResultSet row, Lang lang) throws SQLException {
        var channel = Channel.valueOf(row.getString("channel"));
        return new Line(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                channel,
                Message.masked(channel, row.getString("recipient")),
                State.valueOf(row.getString("state")),
                row.getInt("tries"),
                row.getObject("planned_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                instant(row, "sent_at"),
                why(row.getString("why"), lang));
    }

    static String why(@Nullable String kept, Lang lang) {
        return kept == null ? "" : Why.from(kept).shown(lang);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
