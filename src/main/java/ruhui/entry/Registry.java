package ruhui.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ruhui.association.Level;
import ruhui.entry.Field.Condition;
import ruhui.entry.Kind.Choice;
import ruhui.entry.Kind.Code;
import ruhui.entry.Kind.Day;
import ruhui.entry.Kind.Decimal;
import ruhui.entry.Kind.Line;
import ruhui.entry.Kind.Mailbox;
import ruhui.entry.Kind.MobileNumber;
import ruhui.entry.Kind.MonthAndDay;
import ruhui.entry.Kind.Place;
import ruhui.entry.Kind.Postcode;
import ruhui.entry.Kind.Prose;
import ruhui.entry.Kind.Scan;
import ruhui.entry.Kind.Several;
import ruhui.entry.Kind.Telephone;
import ruhui.entry.Kind.Tick;
import ruhui.entry.Kind.Website;
import ruhui.entry.Kind.Whole;

/// Everything asked of a unit, in the order it is asked. Pages, checks, comparison, form and fingerprint follow it.
final class Registry {

    /// The short list of the national classification (GB/T 4754) that the industry around heating needs.
    private static final List<String> INDUSTRIES = List.of(
            "4430", "4412", "451", "3411", "3441", "3443", "4016", "292", "313", "4852", "492", "7484", "73", "65",
            "other");

    private static final List<String> HEAT_SOURCES = List.of(
            "chp", "coal", "gas", "biomass", "electric", "industrial", "waste", "geothermal", "heatPump", "nuclear",
            "solar", "other");

    static final List<Field> FIELDS = List.of(
            must(Section.UNIT, "unitName", new Line(60), "organization"),
            must(Section.UNIT, "creditCode", new Code(), null),
            must(
                    Section.UNIT,
                    "unitKind",
                    new Choice(List.of("company", "stateOwned", "institution", "association", "foreign", "other")),
                    null),
            must(Section.UNIT, "founded", new Day(), null),
            may(Section.UNIT, "capital", new Decimal(), Condition.ALWAYS, null),
            must(Section.UNIT, "industry", new Choice(INDUSTRIES), null),
            must(Section.ADDRESSES, "regPlace", new Place(), null),
            must(Section.ADDRESSES, "regStreet", new Line(100), "street-address"),
            must(Section.ADDRESSES, "regPostcode", new Postcode(), "postal-code"),
            must(Section.ADDRESSES, "mailSame", new Tick(), null),
            must(Section.ADDRESSES, "mailPlace", new Place(), Condition.MAIL_ELSEWHERE),
            must(Section.ADDRESSES, "mailStreet", new Line(100), Condition.MAIL_ELSEWHERE),
            must(Section.ADDRESSES, "mailPostcode", new Postcode(), Condition.MAIL_ELSEWHERE),
            must(Section.ADDRESSES, "phone", new Telephone(), "work tel"),
            may(Section.ADDRESSES, "website", new Website(), Condition.ALWAYS, "url"),
            must(Section.LEGAL, "legalName", new Line(40), null),
            may(Section.LEGAL, "legalPost", new Line(40), Condition.ALWAYS, null),
            may(Section.LEGAL, "legalPhone", new Telephone(), Condition.ALWAYS, null),
            must(Section.CONTACT, "contactName", new Line(40), "name"),
            must(Section.CONTACT, "contactPost", new Line(40), "organization-title"),
            must(Section.CONTACT, "contactMobile", new MobileNumber(), "tel"),
            may(Section.CONTACT, "contactPhone", new Telephone(), Condition.ALWAYS, "work tel"),
            must(Section.CONTACT, "contactEmail", new Mailbox(), "email"),
            must(
                    Section.BUSINESS,
                    "enterpriseKind",
                    new Choice(List.of(
                            "supply", "equipment", "design", "construction", "research", "software", "other")),
                    null),
            must(Section.BUSINESS, "scope", new Prose(1000), null),
            must(Section.BUSINESS, "introduction", new Prose(2000), null),
            must(Section.HEATING, "reportingYear", new Whole(2000, 2100), Condition.SUPPLIES_HEAT),
            may(Section.HEATING, "cities", new Line(200), Condition.SUPPLIES_HEAT, null),
            must(Section.HEATING, "area", new Decimal(), Condition.SUPPLIES_HEAT),
            may(Section.HEATING, "areaHomes", new Decimal(), Condition.SUPPLIES_HEAT, null),
            may(Section.HEATING, "areaPublic", new Decimal(), Condition.SUPPLIES_HEAT, null),
            may(Section.HEATING, "heatSources", new Several(HEAT_SOURCES), Condition.SUPPLIES_HEAT, null),
            may(Section.HEATING, "capacity", new Decimal(), Condition.SUPPLIES_HEAT, null),
            may(Section.HEATING, "primaryNetwork", new Decimal(), Condition.SUPPLIES_HEAT, null),
            may(Section.HEATING, "secondaryNetwork", new Decimal(), Condition.SUPPLIES_HEAT, null),
            may(Section.HEATING, "stations", new Whole(0, 1_000_000), Condition.SUPPLIES_HEAT, null),
            may(Section.HEATING, "users", new Whole(0, 100_000_000), Condition.SUPPLIES_HEAT, null),
            may(Section.HEATING, "heat", new Decimal(), Condition.SUPPLIES_HEAT, null),
            may(Section.HEATING, "seasonFrom", new MonthAndDay(), Condition.SUPPLIES_HEAT, null),
            may(Section.HEATING, "seasonTo", new MonthAndDay(), Condition.SUPPLIES_HEAT, null),
            must(Section.HEATING, "products", new Prose(500), Condition.MAKES_EQUIPMENT),
            may(Section.HEATING, "output", new Line(200), Condition.MAKES_EQUIPMENT, null),
            may(
                    Section.HEATING,
                    "salesBand",
                    new Choice(List.of("under20", "to50", "to100", "to500", "over500")),
                    Condition.MAKES_EQUIPMENT,
                    null),
            must(Section.LICENCE, "licence", new Scan(), null),
            must(
                    Section.LEVEL,
                    "level",
                    new Choice(Arrays.stream(Level.values()).map(Enum::name).toList()),
                    null));

    private Registry() {}

    static Optional<Field> find(String key) {
        return FIELDS.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    private static Field must(Section section, String key, Kind kind, @Nullable String autocomplete) {
        return new Field(section, key, kind, false, Condition.ALWAYS, autocomplete);
    }

    private static Field must(Section section, String key, Kind kind, Condition when) {
        return new Field(section, key, kind, false, when, null);
    }

    private static Field may(
            Section section, String key, Kind kind, Condition when, @Nullable String autocomplete) {
        return new Field(section, key, kind, true, when, autocomplete);
    }
}
