package ruhui.notifications;

import java.util.List;
import java.util.regex.Pattern;
import ruhui.notifications.Phrases.Phrase;
import ruhui.shared.Lang;
import ruhui.shared.Problem;
import ruhui.web.Fields;

/// What the administrator typed for a kind, or what is wrong with it at its field.
final class TemplateRules {

    private static final int SUBJECT = 60;
    private static final int BODY = 2000;
    private static final int TEXT = 70;

    /// As it stands before a text: 【…】 of 12 signs.
    private static final int SIGNATURE = 14;

    private static final Pattern LINK = Pattern.compile("(?i)https?:|www\\.|[a-z0-9-]+\\.(?:com|cn|org|net)\\b");

    private TemplateRules() {}

    static Phrase read(Kind kind, Lang lang, Fields typed, List<Fact> facts) {
        var gaps = new Gaps(kind, lang);
        var subject = typed.required("subject", SUBJECT, "notifications.template.missing");
        var body = part(typed, "body", BODY);
        var sms = kind.takes(Channel.SMS) ? part(typed, "sms", BODY) : "";
        for (var field : List.of("subject", "body", "sms")) {
            gaps.unknown(typed.value(field)).stream()
                    .findFirst()
                    .ifPresent(gap -> typed.wrong(field, Problem.of("notifications.template.unknown", gap)));
        }
        var phrase = new Phrase(gaps.numbered(subject), gaps.numbered(body), gaps.numbered(sms));
        secrets(kind, lang, phrase, typed);
        if (kind.takes(Channel.SMS) && !typed.wrong()) {
            text(kind, lang, phrase, typed, facts.isEmpty() ? gaps.samples() : facts);
        }
        return phrase;
    }

    private static String part(Fields typed, String name, int most) {
        var text = typed.value(name).replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            typed.wrong(name, Problem.of("notifications.template.missing"));
        } else if (text.length() > most) {
            typed.wrong(name, Problem.of("web.field.long", most));
        }
        return text;
    }

    /// A secret stands where it stood: never in a subject, and not forgotten where it is the point of the message.
    private static void secrets(Kind kind, Lang lang, Phrase phrase, Fields typed) {
        var at = new Gaps(kind, lang).secret();
        if (at < 0) {
            return;
        }
        var gap = "{" + at + "}";
        var usual = Phrase.builtIn(kind, lang);
        placed(gap, usual.subject(), phrase.subject(), "subject", typed);
        placed(gap, usual.body(), phrase.body(), "body", typed);
        placed(gap, usual.sms(), phrase.sms(), "sms", typed);
    }

    private static void placed(String gap, String usual, String now, String field, Fields typed) {
        if (usual.contains(gap) && !now.contains(gap)) {
            typed.wrong(field, Problem.of("notifications.template.secret.needed"));
        } else if (!usual.contains(gap) && now.contains(gap)) {
            typed.wrong(field, Problem.of("notifications.template.secret.kept"));
        }
    }

    private static void text(Kind kind, Lang lang, Phrase phrase, Fields typed, List<Fact> facts) {
        var written =
                new Wording(lang, "493027", (_, _) -> phrase).text(kind, facts).body();
        if (LINK.matcher(phrase.sms()).find()) {
            typed.wrong("sms", Problem.of("notifications.template.link"));
        } else if (written.length() + SIGNATURE > TEXT) {
            typed.wrong("sms", Problem.of("notifications.template.long", written.length(), TEXT - SIGNATURE));
        }
    }
}
