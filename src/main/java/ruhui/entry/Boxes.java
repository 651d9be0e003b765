package ruhui.entry;

import org.jspecify.annotations.Nullable;

/// Which box a field is typed into.
final class Boxes {

    private static final int MOST_RADIOS = 7;

    private Boxes() {}

    static String kind(Field field) {
        return switch (field.kind()) {
            case Kind.Prose _ -> "prose";
            case Kind.Choice(var values) -> values.size() > MOST_RADIOS ? "select" : "radio";
            case Kind.Several _ -> "several";
            case Kind.Day _ -> "day";
            case Kind.Place _ -> "place";
            case Kind.Tick _ -> "tick";
            default -> "line";
        };
    }

    static @Nullable String width(Kind kind) {
        return switch (kind) {
            case Kind.Code _, Kind.Telephone _, Kind.MobileNumber _ -> "w20";
            case Kind.Postcode _, Kind.Whole _, Kind.MonthAndDay _, Kind.Decimal _ -> "w10";
            case Kind.Mailbox _, Kind.Website _ -> "w30";
            default -> null;
        };
    }

    static @Nullable String inputmode(Kind kind) {
        return switch (kind) {
            case Kind.Postcode _, Kind.Whole _ -> "numeric";
            case Kind.Decimal _ -> "decimal";
            case Kind.Telephone _, Kind.MobileNumber _ -> "tel";
            case Kind.Mailbox _ -> "email";
            case Kind.Website _ -> "url";
            default -> null;
        };
    }

    static int most(Kind kind) {
        return switch (kind) {
            case Kind.Line(var most) -> most;
            case Kind.Prose(var most) -> most;
            default -> 200;
        };
    }
}
