package ruhui.notifications;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.calendar.Dates;
import ruhui.notifications.Phrases.Phrase;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.web.Fields;

/// What the administrator sees of the words of messages.
@Repository
class TemplateScreens {

    private final Phrases phrases;
    private final SmsSettings sms;
    private final JdbcClient db;

    TemplateScreens(Phrases phrases, SmsSettings sms, JdbcClient db) {
        this.phrases = phrases;
        this.sms = sms;
        this.db = db;
    }

    public record Overview(List<Line> lines) {

        public record Line(String word, String name, String who, List<String> channels, boolean ownZh, boolean ownEn) {}
    }

    /// `code` is the template the provider keeps for the text, empty when none is set.
    public record Sheet(
            String word,
            String lang,
            String name,
            List<String> gaps,
            boolean text,
            String code,
            boolean own,
            List<Version> versions,
            @Nullable Preview preview,
            Fields fields) {

        public String address() {
            return "/staff/notifications/templates/" + word + "/" + lang;
        }
    }

    public record Version(int number, String at, String by, String subject) {}

    /// `real` is false where no such message was ever written.
    public record Preview(boolean real, String subject, List<String> paragraphs, String sms) {}

    /// What is written by the system itself is not for editing.
    static Kind kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(word) && kind != Kind.TEST)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    static Lang lang(String typed) {
        return switch (typed) {
            case "zh" -> Lang.ZH;
            case "en" -> Lang.EN;
            default -> throw new NotFound();
        };
    }

    Overview overview(Lang reader) {
        return new Overview(Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.TEST)
                .map(kind -> new Overview.Line(
                        kind.word(),
                        kind.key("name"),
                        Audience.of(kind).key(),
                        Arrays.stream(Channel.values())
                                .filter(kind::takes)
                                .map(Channel::key)
                                .toList(),
                        phrases.isOwn(kind, Lang.ZH),
                        phrases.isOwn(kind, Lang.EN)))
                .toList());
    }

    Sheet sheet(Kind kind, Lang lang, Fields fields, @Nullable Preview preview, Lang reader) {
        var gaps = new Gaps(kind, lang);
        var now = phrases.of(kind, lang);
        fields.propose("subject", gaps.named(now.subject()))
                .propose("body", gaps.named(now.body()))
                .propose("sms", gaps.named(now.sms()));
        return new Sheet(
                kind.word(),
                lang.name().toLowerCase(Locale.ROOT),
                kind.key("name"),
                gaps.names(),
                kind.takes(Channel.SMS),
                sms.template(kind, lang).orElse(""),
                phrases.isOwn(kind, lang),
                versions(kind, lang, reader),
                preview,
                fields);
    }

    /// With the facts of the last message of this kind, secrets masked.
    Preview preview(Kind kind, Lang lang, Phrase phrase) {
        var real = lastFacts(kind);
        var facts = real.orElseGet(() -> new Gaps(kind, lang).samples());
        var words = new Wording(lang, Wording.MASK, (_, _) -> phrase);
        return new Preview(
                real.isPresent(),
                words.subject(kind, facts),
                words.body(kind, facts).lines().filter(line -> !line.isBlank()).toList(),
                kind.takes(Channel.SMS) ? words.text(kind, facts).body() : "");
    }

    Optional<List<Fact>> lastFacts(Kind kind) {
        return db.sql("select facts from notifications.message where kind = :kind order by planned_at desc limit 1")
                .param("kind", kind.name())
                .query((row, _) -> Messages.facts(row))
                .optional();
    }

    private List<Version> versions(Kind kind, Lang lang, Lang reader) {
        var gaps = new Gaps(kind, lang);
        return phrases.versions(kind, lang).stream()
                .map(version -> new Version(
                        version.number(),
                        new Dates(reader).fullMoment(version.at()),
                        version.byName(),
                        version.phrase()
                                .map(phrase -> gaps.named(phrase.subject()))
                                .orElse("")))
                .toList();
    }
}
