package ruhui.entry;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ruhui.shared.Problem;

/// One thing asked of a unit. Its words hang on its key: `entry.field.`, `entry.hint.` and `entry.missing.` + key.
record Field(
        Section section,
        String key,
        Kind kind,
        boolean optional,
        Condition when,
        @Nullable String autocomplete) {

    /// When a field is asked at all; `source` is the field that decides, empty when none does.
    enum Condition {
        ALWAYS(""),
        MAIL_ELSEWHERE("mailSame"),
        SUPPLIES_HEAT("enterpriseKind"),
        MAKES_EQUIPMENT("enterpriseKind");

        private final String source;

        Condition(String source) {
            this.source = source;
        }

        String source() {
            return source;
        }

        boolean holds(Profile profile) {
            return switch (this) {
                case ALWAYS -> true;
                case MAIL_ELSEWHERE -> profile.value("mailSame").isEmpty();
                case SUPPLIES_HEAT -> profile.value("enterpriseKind").equals("supply");
                case MAKES_EQUIPMENT -> profile.value("enterpriseKind").equals("equipment");
            };
        }
    }

    Field when(Condition condition) {
        return new Field(section, key, kind, optional, condition, autocomplete);
    }

    /// `token` tells browsers what they may fill in.
    Field filledAs(String token) {
        return new Field(section, key, kind, optional, when, token);
    }

    boolean concerns(Profile profile) {
        return when.holds(profile);
    }

    Optional<Problem> problem(Profile profile, Rules rules) {
        var value = profile.value(key);
        if (!concerns(profile) || kind instanceof Kind.Tick) {
            return Optional.empty();
        }
        if (value.isEmpty()) {
            return optional ? Optional.empty() : Optional.of(new Problem(missing(), List.of()));
        }
        return rules.problem(kind, value);
    }

    String label() {
        return "entry.field." + key;
    }

    String hint() {
        return "entry.hint." + key;
    }

    String missing() {
        return "entry.missing." + key;
    }

    String option(String value) {
        return "entry.option." + key + "." + value;
    }
}
