package ruhui.notifications;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.shared.Lang;
import ruhui.shared.Texts;

/// How the channels are doing.
@Repository
class HealthScreens {

    private final JdbcClient db;
    private final Gates gates;

    HealthScreens(JdbcClient db, Gates gates) {
        this.db = db;
        this.gates = gates;
    }

    /// `withoutTemplate` names what cannot be sent for want of a template; `ready` is whether the channel is
    /// configured; `lastWhy` the last thing that went wrong in the last day; `downSince` when it answers nobody.
    public record Health(
            Channel channel,
            boolean ready,
            String withoutTemplate,
            int waiting,
            int stuck,
            @Nullable Instant lastSent,
            String lastWhy,
            @Nullable Instant downSince,
            @Nullable Instant nextTry) {}

    Health health(Channel channel, Transport transport, Instant since, Lang lang) {
        var shut = gates.shut(channel).orElse(null);
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
                        LogScreens.instant(row, "last_sent"),
                        shut == null
                                ? LogScreens.why(row.getString("last_why"), lang)
                                : shut.why().shown(lang),
                        shut == null ? null : shut.since(),
                        shut == null ? null : shut.nextTry()))
                .single();
    }

    private static String unready(Channel channel, Transport transport, Lang lang) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.takes(channel) && !transport.isReadyFor(kind))
                .map(kind -> Texts.of(lang, kind.key("name")))
                .collect(Collectors.joining(lang == Lang.EN ? ", " : "、"));
    }
}
