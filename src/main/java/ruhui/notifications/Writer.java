package ruhui.notifications;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import ruhui.calendar.Dates;
import ruhui.notifications.Written.Enclosure;
import ruhui.shared.Lang;
import ruhui.shared.Texts;
import ruhui.web.House;
import ruhui.web.Houses;

/// Writes what is sent, with the secret made at this moment, and the same for the archive, without it.
@Component
class Writer {

    private final Minting minting;
    private final Messages messages;
    private final Enclosing enclosing;
    private final Phrases phrases;
    private final Clock clock;
    private final ObjectProvider<Houses> houses;
    private final String baseUrl;

    Writer(
            Minting minting,
            Messages messages,
            Enclosing enclosing,
            Phrases phrases,
            ObjectProvider<Houses> houses,
            @Value("${ruhui.base-url}") String baseUrl,
            Clock clock) {
        this.minting = minting;
        this.messages = messages;
        this.enclosing = enclosing;
        this.phrases = phrases;
        this.clock = clock;
        this.houses = houses;
        this.baseUrl = baseUrl;
    }

    /// Nothing when the secret is no longer wanted.
    Optional<Written> forSending(Message message, Lang lang) {
        var secret = message.secret();
        if (secret == null) {
            return Optional.of(written(message, lang, "", enclosing.of(message, lang)));
        }
        return minting.mint(secret).map(made -> written(message, lang, made, List.of()));
    }

    String forArchive(Message message, Lang lang) {
        var written = written(message, lang, Wording.MASK, List.of());
        return written.subject().isEmpty() ? written.body() : written.subject() + "\n\n" + written.body();
    }

    private Written written(Message message, Lang lang, String secret, List<Enclosure> enclosures) {
        var words = new Wording(lang, secret, phrases::of);
        return switch (message.channel()) {
            case SMS -> words.text(message.kind(), message.facts());
            case EMAIL, INSITE -> mail(message, words, enclosures);
        };
    }

    private Written mail(Message message, Wording words, List<Enclosure> enclosures) {
        var lang = words.lang();
        var house = Optional.ofNullable(houses.getIfAvailable())
                .map(all -> all.house(lang))
                .orElse(new House("", "", "", "", "", "", "", false));
        var subject = subject(words.subject(message.kind(), message.facts()), lang);
        var text = words.body(message.kind(), message.facts()) + earlier(message, words);
        var action = words.action(message.kind());
        var link = link(message.link(), words);
        var contact = contact(house, lang);
        var body = Texts.of(lang, "notifications.mail.body", text, action, link, contact, house.name());
        var html = new MailSheet(
                lang,
                subject,
                text.lines().toList(),
                action,
                link,
                List.of(contact, house.name(), Texts.of(lang, "notifications.mail.automatic")));
        return new Written(
                subject, body.strip().replaceAll("\n{3,}", "\n\n") + "\n", html.html(), Map.of(), enclosures);
    }

    private static String subject(String said, Lang lang) {
        return Texts.of(lang, "notifications.mail.subject", said)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /// What waited with it for so long that one letter tells all.
    private String earlier(Message message, Wording words) {
        return message.isLate(clock.instant())
                ? messages.mergedInto(message).stream()
                        .map(other -> "\n\n"
                                + Texts.of(
                                        words.lang(),
                                        "notifications.mail.earlier",
                                        new Dates(words.lang()).fullMoment(other.plannedAt()),
                                        words.subject(other.kind(), other.facts()))
                                + "\n\n" + words.body(other.kind(), other.facts()))
                        .collect(Collectors.joining())
                : "";
    }

    private String link(String path, Wording words) {
        return baseUrl + (words.lang() == Lang.EN ? "/en" : "") + path.replace(Letter.SECRET, words.secret());
    }

    private static String contact(House house, Lang lang) {
        if (house.helpPhone().isEmpty() && house.helpEmail().isEmpty()) {
            return "";
        }
        return Texts.of(lang, "notifications.mail.contact", house.helpPhone(), house.helpEmail(), house.helpHours())
                .strip();
    }
}
