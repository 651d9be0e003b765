package ruhui.association;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ruhui.calendar.Dates;
import ruhui.shared.Lang;
import ruhui.shared.Money;
import ruhui.shared.Problem;
import ruhui.shared.Texts;
import ruhui.web.Fields;

/// Something an administrator sets: what is asked, what stands there now, and how it is kept. Values are texts in one
/// form each, so that old and new can be laid side by side.
interface Setting {

    enum Kind {
        LINE,
        TEXT,
        NUMBER,
        MONEY,
        DATE,
        TICK
    }

    /// One question; the key of its words is `association.<what>.<name>`.
    record Ask(String name, Kind kind, int most, boolean required) {}

    /// `title` is a text key, or empty.
    record Group(String title, List<Ask> asks) {

        /// A value as a reader takes it; a number counts what its group counts.
        String said(Ask ask, String value, Lang lang) {
            return switch (ask.kind()) {
                case NUMBER -> Texts.of(lang, title + ".count", value);
                case MONEY -> Money.parse(value).map(Money::shown).orElse(value);
                case DATE -> new Dates(lang).day(LocalDate.parse(value));
                case LINE, TEXT, TICK -> value;
            };
        }
    }

    /// As in its texts, in histories and in the audit log.
    String what();

    /// The last part of its address.
    default String path() {
        return what();
    }

    default String address() {
        return "/staff/settings/" + path();
    }

    List<Group> groups();

    /// From the database, not from memory; empty when it was never set.
    Map<String, String> now();

    /// The same out of what was read already.
    Map<String, String> of(Store.All all);

    /// The values typed, each in its one form; adds what is wrong with them.
    Map<String, String> read(Fields typed);

    void keep(Map<String, String> values);

    default List<Ask> asks() {
        return groups().stream().flatMap(group -> group.asks().stream()).toList();
    }

    /// What was typed for it; a problem that names the field when it must not be empty.
    default String text(Fields typed, Ask ask) {
        var text = typed.text(ask.name(), ask.most());
        if (text.isEmpty() && ask.required()) {
            typed.wrong(ask.name(), Problem.of("web.field.missing", label(ask)));
        }
        return text;
    }

    default Problem label(Ask ask) {
        return Problem.of("association." + what() + "." + ask.name());
    }

    static Ask line(String name, int most) {
        return new Ask(name, Kind.LINE, most, true);
    }

    static Ask optional(String name, int most) {
        return new Ask(name, Kind.LINE, most, false);
    }
}
