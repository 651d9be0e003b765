package ruhui.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.util.UriComponentsBuilder;
import ruhui.shared.Lang;
import ruhui.shared.Texts;

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

    LogScreens(JdbcClient db) {
        this.db = db;
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

    public record Log(List<Health> health, Filter filter, List<Line> lines, int page, boolean more) {

        /// The address of another page of the same list.
        public String at(int other) {
            return UriComponentsBuilder.fromPath("/staff/notifications")
                    .queryParam("channel", filter.channel())
                    .queryParam("state", filter.state())
                    .queryParam("to", "{to}")
                    .queryParam("page", other)
                    .encode()
                    .buildAndExpand(filter.to())
                    .toUriString();
        }

        public boolean isFiltered() {
            return !filter.equals(Filter.NONE);
        }
    }

    /// `withoutTemplate` names what cannot be sent for want of a template; `ready` is whether the channel is
    /// configured; `lastWhy` the last thing that went wrong in the last day.
    public record Health(
            Channel channel,
            boolean ready,
            String withoutTemplate,
            int waiting,
            int stuck,
            @Nullable Instant lastSent,
            String lastWhy) {}

    public record Filter(String channel, String state, String to) {

        /// Asks for all that a human should look at.
        private static final String STUCK = "STUCK";

        static final Filter NONE = new Filter("", "", "");

        /// A channel or state there is not asks for all.
        static Filter of(String channel, String state, String to) {
            var stands = state.equals(STUCK) ? STUCK : known(State.values(), state);
            return new Filter(known(Channel.values(), channel), stands, to.strip());
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
        return db.sql(LINE + """
                 where (:channel = '' or channel = :channel)
                   and (:state = '' or state = :state or :state = 'STUCK' and state in ('FAILED', 'UNKNOWN', 'OFF'))
                   and (:to = '' or recipient = :to)
                   and (cast(:case as uuid) is null or case_id = :case)
                 order by planned_at desc, id desc
                 limit :most offset :skip
                """)
                .param("channel", sought.channel())
                .param("state", sought.state())
                .param("to", sought.recipient())
                .param("case", sought.caseId())
                .param("most", PER_PAGE + 1)
                .param("skip", (page - 1) * PER_PAGE)
                .query((row, _) -> line(row, lang))
                .list();
    }

    Log log(List<Health> health, Filter filter, Seeking.Sought sought, int page, Lang lang) {
        var lines = lines(sought, page, lang);
        return new Log(
                health, filter, lines.subList(0, Math.min(PER_PAGE, lines.size())), page, lines.size() > PER_PAGE);
    }

    Optional<Sheet> sheet(UUID id, Lang lang) {
        return db.sql(LINE + " where id = :id")
                .param("id", id)
                .query((row, _) -> sheet(row, lang))
                .optional();
    }

    Health health(Channel channel, Transport transport, Instant since, Lang lang) {
        return db.sql("""
                select count(*) filter (where state in ('PLANNED', 'SENDING')) as waiting,
                       count(*) filter (where state in ('FAILED', 'UNKNOWN', 'OFF')) as stuck,
                       max(sent_at) as last_sent,
                       (select why
                          from notifications.message
                         where channel = :channel
                           and why is not null
                           and planned_at > :since
                         order by planned_at desc
                         limit 1) as last_why
                  from notifications.message
                 where channel = :channel
                   and planned_at > :since
                """)
                .param("channel", channel.name())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Health(
                        channel,
                        transport.isThere(),
                        unready(channel, transport, lang),
                        row.getInt("waiting"),
                        row.getInt("stuck"),
                        instant(row, "last_sent"),
                        why(row.getString("last_why"), lang)))
                .single();
    }

    private static String unready(Channel channel, Transport transport, Lang lang) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.takes(channel) && !transport.isReadyFor(kind))
                .map(kind -> Texts.of(lang, kind.key("name")))
                .collect(Collectors.joining(lang == Lang.EN ? ", " : "、"));
    }

    private static Sheet sheet(ResultSet row, Lang lang) throws SQLException {
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
    private static String planned(ResultSet row) throws SQLException {
        var words = Wording.masked(Lang.valueOf(row.getString("lang")));
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

    private static String why(@Nullable String kept, Lang lang) {
        return kept == null ? "" : Why.from(kept).shown(lang);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
