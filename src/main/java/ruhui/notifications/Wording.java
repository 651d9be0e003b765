package ruhui.notifications;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ruhui.calendar.Dates;
import ruhui.notifications.Phrases.Phrase;
import ruhui.shared.Lang;
import ruhui.shared.Money;
import ruhui.shared.Texts;

/// Puts facts into words of one language; `secret` stands where a fact is hidden; `phrases` gives the words of a kind.
record Wording(Lang lang, String secret, BiFunction<Kind, Lang, Phrase> phrases) {

    /// What archives and logs show in the place of a secret.
    static final String MASK = "••••";

    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M'月'd'日'", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    Wording(Lang lang, String secret) {
        this(lang, secret, Phrase::builtIn);
    }

    static Wording masked(Lang lang) {
        return new Wording(lang, MASK);
    }

    static Wording masked(Lang lang, Phrases phrases) {
        return new Wording(lang, MASK, phrases::of);
    }

    String subject(Kind kind, List<Fact> facts) {
        return filled(phrase(kind).subject(), facts).replaceAll("\\s+", " ").strip();
    }

    String body(Kind kind, List<Fact> facts) {
        return filled(phrase(kind).body(), facts);
    }

    String action(Kind kind) {
        return Texts.of(lang, kind.key("action"));
    }

    /// Without signature; and only the gaps this text has.
    Written text(Kind kind, List<Fact> facts) {
        var wording = phrase(kind).sms();
        var words = facts.stream().map(this::brief).toList();
        var gaps = IntStream.range(0, words.size())
                .boxed()
                .filter(i -> wording.contains("{" + i + "}"))
                .collect(Collectors.toMap(i -> "v" + i, words::get));
        return Written.text(Texts.fill(wording, words.toArray()), gaps);
    }

    private Phrase phrase(Kind kind) {
        return phrases.apply(kind, lang);
    }

    private String filled(String text, List<Fact> facts) {
        return Texts.fill(text, facts.stream().map(this::full).toArray());
    }

    private String full(Fact fact) {
        return fact instanceof Fact.Day(var day) ? new Dates(lang).day(day) : brief(fact);
    }

    private String brief(Fact fact) {
        return switch (fact) {
            case Fact.Words(var text) -> text;
            case Fact.Day(var day) -> (lang == Lang.EN ? EN : ZH).format(day);
            case Fact.Fen(var fen) -> Money.shown(fen);
            case Fact.Said(var key) -> Texts.of(lang, key);
            case Fact.Both(var zh, var en) -> lang == Lang.EN ? en : zh;
            case Fact.Hidden _ -> secret;
        };
    }
}
