package ruhui.entry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import ruhui.association.Level;
import ruhui.calendar.Dates;
import ruhui.divisions.Divisions;
import ruhui.shared.Lang;
import ruhui.shared.Texts;
import ruhui.web.Option;

/// How an answer is read, in one language.
record Words(Lang lang, Divisions divisions) {

    String label(Field field) {
        return Texts.of(lang, field.label());
    }

    /// The name of what a comment is given to.
    String label(String key, List<Picture> pictures) {
        return Registry.find(key)
                .map(this::label)
                .orElseGet(() -> pictures.stream()
                        .filter(picture -> picture.key().equals(key))
                        .findFirst()
                        .map(picture ->
                                Texts.of(lang, "entry.picture.named", pictures.indexOf(picture) + 1, picture.caption()))
                        .orElse(Texts.of(
                                lang, key.equals("pictures") ? Section.PICTURES.title() : "entry.picture.gone")));
    }

    /// Empty when nothing was answered.
    String value(Field field, Profile profile) {
        var value = profile.value(field.key());
        return switch (field.kind()) {
            case Kind.Tick _ -> Texts.of(lang, value.isEmpty() ? "web.no" : "web.yes");
            case Kind.Scan _ -> value.isEmpty() ? "" : Texts.of(lang, "entry.licence.there");
            default -> value.isEmpty() ? "" : known(field, value);
        };
    }

    List<Option> options(Field field) {
        return values(field).stream()
                .map(value -> new Option(value, option(field, value)))
                .toList();
    }

    private String known(Field field, String value) {
        return switch (field.kind()) {
            case Kind.Choice _ -> option(field, value);
            case Kind.Several _ ->
                Arrays.stream(value.split(","))
                        .map(one -> option(field, one))
                        .collect(Collectors.joining(lang == Lang.ZH ? "、" : ", "));
            case Kind.Place _ -> divisions.display(value);
            case Kind.Day _ -> day(value);
            case Kind.Decimal _, Kind.Whole _ -> Measure.said(lang, field, value);
            default -> value;
        };
    }

    private String option(Field field, String value) {
        if (!values(field).contains(value)) {
            return value;
        }
        return Texts.of(lang, field.key().equals("level") ? Level.valueOf(value).key() : field.option(value));
    }

    private static List<String> values(Field field) {
        return switch (field.kind()) {
            case Kind.Choice(var values) -> values;
            case Kind.Several(var values) -> values;
            default -> List.of();
        };
    }

    private String day(String value) {
        try {
            return new Dates(lang).date(LocalDate.parse(value));
        } catch (java.time.DateTimeException typedWrong) {
            return value;
        }
    }
}
