package ruhui.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import ruhui.shared.Problem;
import ruhui.shared.Typed;

/// What was typed into a form and what is wrong with it, so that nothing typed is lost.
public final class Fields {

    private final Map<String, List<String>> values;
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    private Fields(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Fields empty() {
        return new Fields(new HashMap<>());
    }

    public static Fields of(Map<String, String> filled) {
        var values = new HashMap<String, List<String>>();
        filled.forEach((name, value) -> values.put(name, List.of(value)));
        return new Fields(values);
    }

    /// In a handler: `@RequestParam MultiValueMap<String, String> typed`.
    public static Fields typed(MultiValueMap<String, String> typed) {
        return new Fields(new HashMap<>(typed));
    }

    /// As typed; empty when nothing was.
    public String value(String name) {
        var all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    /// Puts in what the form proposes where nothing was typed.
    public Fields propose(String name, String value) {
        if (value(name).isEmpty()) {
            values.put(name, List.of(value));
        }
        return this;
    }

    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /// All that was typed, to be carried through a page in between; without the tokens of its form.
    public Map<String, String> kept() {
        var kept = new TreeMap<String, String>();
        values.keySet().stream().filter(name -> !name.startsWith("_")).forEach(name -> kept.put(name, value(name)));
        return kept;
    }

    public boolean ticked(String name) {
        return !value(name).isEmpty();
    }

    public @Nullable Problem problem(String name) {
        return problems.get(name);
    }

    /// Field → problem, in the order found.
    public Map<String, Problem> problems() {
        return problems;
    }

    public boolean wrong() {
        return !problems.isEmpty();
    }

    /// The first problem of a field is the one shown.
    public Fields wrong(String name, Problem problem) {
        problems.putIfAbsent(name, problem);
        return this;
    }

    /// Cleaned, see `Typed.words`; a problem when longer than `most` characters.
    public String text(String name, int most) {
        var text = Typed.words(value(name));
        if (text.codePointCount(0, text.length()) > most) {
            wrong(name, Problem.of("web.field.long", most));
        }
        return text;
    }

    /// The same, and `missing` is the problem when it is empty.
    public String required(String name, int most, String missing) {
        var text = text(name, most);
        if (text.isEmpty()) {
            wrong(name, Problem.of(missing));
        }
        return text;
    }

    /// For the rules of `shared`: `fields.check("mobile", Mobile::problem)`; what was typed, for their `parse`.
    public String check(String name, Function<String, Optional<Problem>> rule) {
        rule.apply(value(name)).ifPresent(problem -> wrong(name, problem));
        return value(name);
    }

    /// A day from one field (2026-11-23) or from three boxes `name.y`, `name.m`, `name.d`.
    public Optional<LocalDate> date(String name) {
        var whole = value(name).isEmpty()
                ? value(name + ".y") + "-" + value(name + ".m") + "-" + value(name + ".d")
                : value(name);
        var parts =
                Typed.dense(whole).replaceAll("[年月./]", "-").replace("日", "").split("-", -1);
        try {
            return parts.length == 3
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])))
                    : Optional.empty();
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
