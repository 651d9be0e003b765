package ruhui.notifications;

import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import ruhui.shared.Lang;
import ruhui.shared.Texts;
import ruhui.web.House;
import ruhui.web.Houses;

/// Writes what is sent, with the secret made at this moment, and the same for the archive, without it.
@Component
class Writer {

    private final Minting minting;
    private final ObjectProvider<Houses> houses;
    private final String baseUrl;

    Writer(Minting minting, ObjectProvider<Houses> houses, @Value("${ruhui.base-url}") String baseUrl) {
        this.minting = minting;
        this.houses = houses;
        this.baseUrl = baseUrl;
    }

    /// Nothing when the secret is no longer wanted.
    Optional<Written> forSending(Message message, Lang lang) {
        var secret = message.secret();
        if (secret == null) {
            return Optional.of(written(message, lang, ""));
        }
        return minting.mint(secret).map(made -> written(message, lang, made));
    }

    String forArchive(Message message, Lang lang) {
        var written = written(message, lang, Wording.MASK);
        return written.subject().isEmpty() ? written.body() : written.subject() + "\n\n" + written.body();
    }

    private Written written(Message message, Lang lang, String secret) {
        var words = new Wording(lang, secret);
        return switch (message.channel()) {
            case SMS -> words.text(message.kind(), message.facts());
            case EMAIL, INSITE -> mail(message, words);
        };
    }

    private Written mail(Message message, Wording words) {
        var lang = words.lang();
        var house = Optional.ofNullable(houses.getIfAvailable())
                .map(all -> all.house(lang))
                .orElse(new House("", "", "", "", "", "", "", false));
        var subject = Texts.of(lang, "notifications.mail.subject", words.subject(message.kind(), message.facts()));
        var body = Texts.of(
                lang,
                "notifications.mail.body",
                words.body(message.kind(), message.facts()),
                words.action(message.kind()),
                link(message.link(), words),
                contact(house, lang),
                house.name());
        return new Written(
                subject.replaceAll("\\s+", " ").strip(), body.strip().replaceAll("\n{3,}", "\n\n") + "\n", Map.of());
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
