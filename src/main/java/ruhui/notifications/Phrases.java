package ruhui.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.shared.Ids;
import ruhui.shared.Lang;
import ruhui.shared.Texts;

/// The words of every kind of message: the administrator's where there are some, the built-in ones otherwise. Kept for
/// a moment; a change made here holds at once.
@Repository
class Phrases {

    private static final Duration KEPT = Duration.ofSeconds(15);

    /// With numbered gaps; `sms` is empty where the kind is not sent by text.
    record Phrase(String subject, String body, String sms) {

        static Phrase builtIn(Kind kind, Lang lang) {
            return new Phrase(
                    Texts.of(lang, kind.key("subject")),
                    Texts.of(lang, kind.key("body")),
                    kind.takes(Channel.SMS) ? Texts.of(lang, kind.key("sms")) : "");
        }
    }

    /// `phrase` is empty where the built-in text was restored.
    record Version(int number, Instant at, String byName, Optional<Phrase> phrase) {}

    private record Known(Map<String, Phrase> phrases, Instant at) {}

    private final JdbcClient db;
    private final Clock clock;
    private volatile @Nullable Known known;

    Phrases(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Phrase of(Kind kind, Lang lang) {
        var own = own().get(kind.name() + lang.name());
        return own == null ? Phrase.builtIn(kind, lang) : own;
    }

    boolean isOwn(Kind kind, Lang lang) {
        return own().containsKey(kind.name() + lang.name());
    }

    /// The newest first.
    List<Version> versions(Kind kind, Lang lang) {
        return db.sql("""
                select version, at, by_name, subject, body, sms
                  from notifications.template
                 where kind = :kind
                   and lang = :lang
                 order by version desc
                """)
                .param("kind", kind.name())
                .param("lang", lang.name())
                .query((row, _) -> new Version(
                        row.getInt("version"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"),
                        row.getString("subject") == null
                                ? Optional.empty()
                                : Optional.of(
                                        phrase(row.getString("subject"), row.getString("body"), row.getString("sms")))))
                .list();
    }

    /// Null restores what is built in.
    void keep(Kind kind, Lang lang, @Nullable Phrase phrase, String byName) {
        db.sql("""
                insert into notifications.template (id, kind, lang, version, subject, body, sms, at, by_name)
                select :id, :kind, :lang, coalesce(max(version), 0) + 1, :subject, :body, :sms, :now, :by
                  from notifications.template
                 where kind = :kind
                   and lang = :lang
                """)
                .param("id", Ids.next())
                .param("kind", kind.name())
                .param("lang", lang.name())
                .param("subject", phrase == null ? null : phrase.subject())
                .param("body", phrase == null ? null : phrase.body())
                .param("sms", phrase == null || phrase.sms().isEmpty() ? null : phrase.sms())
                .param("now", OffsetDateTime.now(clock))
                .param("by", byName)
                .update();
        known = null;
    }

    private Map<String, Phrase> own() {
        var now = clock.instant();
        var before = known;
        if (before != null
                && !now.isBefore(before.at())
                && now.isBefore(before.at().plus(KEPT))) {
            return before.phrases();
        }
        var phrases = new HashMap<String, Phrase>();
        db.sql("""
                select distinct on (kind, lang) kind, lang, subject, body, sms
                  from notifications.template
                 order by kind, lang, version desc
                """).query(row -> {
            if (row.getString("subject") != null) {
                phrases.put(
                        row.getString("kind") + row.getString("lang"),
                        phrase(row.getString("subject"), row.getString("body"), row.getString("sms")));
            }
        });
        known = new Known(phrases, now);
        return phrases;
    }

    private static Phrase phrase(String subject, String body, @Nullable String sms) {
        return new Phrase(subject, body, sms == null ? "" : sms);
    }
}
