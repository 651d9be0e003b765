package ruhui.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
            "chp",
            "coal",
            "gas",
            "biomass",
            "electric",
            "industrial",
            "waste",
            "geothermal",
            "heatPump",
            "nuclear",
            "solar",
            "other");

    static final List<Field> FIELDS = List.of(
            must(Section.UNIT, "unitName", new Line(60)).filledAs("organization"),
            must(Section.UNIT, "creditCode", new Code()),
            must(
                    Section.UNIT,
                    "unitKind",
                    new Choice(List.of("company", "stateOwned", "institution", "association", "foreign", "other"))),
            must(Section.UNIT, "founded", new Day()),
            may(Section.UNIT, "capital", new Decimal()),
            must(Section.UNIT, "industry", new Choice(INDUSTRIES)),
            must(Section.ADDRESSES, "regPlace", new Place()),
            must(Section.ADDRESSES, "regStreet", new Line(100)).filledAs("street-address"),
            must(Section.ADDRESSES, "regPostcode", new Postcode()).filledAs("postal-code"),
            must(Section.ADDRESSES, "mailSame", new Tick()),
            must(Section.ADDRESSES, "mailPlace", new Place()).when(Condition.MAIL_ELSEWHERE),
            must(Section.ADDRESSES, "mailStreet", new Line(100)).when(Condition.MAIL_ELSEWHERE),
            must(Section.ADDRESSES, "mailPostcode", new Postcode()).when(Condition.MAIL_ELSEWHERE),
            must(Section.ADDRESSES, "phone", new Telephone()).filledAs("work tel"),
            may(Section.ADDRESSES, "website", new Website()).filledAs("url"),
            must(Section.LEGAL, "legalName", new Line(40)),
            may(Section.LEGAL, "legalPost", new Line(40)),
            may(Section.LEGAL, "legalPhone", new Telephone()),
            must(Section.CONTACT, "contactName", new Line(40)).filledAs("name"),
            must(Section.CONTACT, "contactPost", new Line(40)).filledAs("organization-title"),
            must(Section.CONTACT, "contactMobile", new MobileNumber()).filledAs("tel"),
            may(Section.CONTACT, "contactPhone", new Telephone()).filledAs("work tel"),
            must(Section.CONTACT, "contactEmail", new Mailbox()).filledAs("email"),
            must(
                    Section.BUSINESS,
                    "enterpriseKind",
                    new Choice(
                            List.of("supply", "equipment", "design", "construction", "research", "software", "other"))),
            must(Section.BUSINESS, "scope", new Prose(1000)),
            must(Section.BUSINESS, "introduction", new Prose(2000)),
            must(Section.HEATING, "reportingYear", new Whole(2000, 2100)).when(Condition.SUPPLIES_HEAT),
            may(Section.HEATING, "cities", new Line(200)).when(Condition.SUPPLIES_HEAT),
            must(Section.HEATING, "area", new Decimal()).when(Condition.SUPPLIES_HEAT),
            may(Section.HEATING, "areaHomes", new Decimal()).when(Condition.SUPPLIES_HEAT),
            may(Section.HEATING, "areaPublic", new Decimal()).when(Condition.SUPPLIES_HEAT),
            may(Section.HEATING, "heatSources", new Several(HEAT_SOURCES)).when(Condition.SUPPLIES_HEAT),
            may(Section.HEATING, "capacity", new Decimal()).when(Condition.SUPPLIES_HEAT),
            may(Section.HEATING, "primaryNetwork", new Decimal()).when(Condition.SUPPLIES_HEAT),
            may(Section.HEATING, "secondaryNetwork", new Decimal()).when(Condition.SUPPLIES_HEAT),
            may(Section.HEATING, "stations", new Whole(0, 1_000_000)).when(Condition.SUPPLIES_HEAT),
            may(Section.HEATING, "users", new Whole(0, 100_000_000)).when(Condition.SUPPLIES_HEAT),
            may(Section.HEATING, "heat", new Decimal()).when(Condition.SUPPLIES_HEAT),
            may(Section.HEATING, "seasonFrom", new MonthAndDay()).when(Condition.SUPPLIES_HEAT),
            may(Section.HEATING, "seasonTo", new MonthAndDay()).when(Condition.SUPPLIES_HEAT),
            must(Section.HEATING, "products", new Prose(500)).when(Condition.MAKES_EQUIPMENT),
            may(Section.HEATING, "output", new Line(200)).when(Condition.MAKES_EQUIPMENT),
            may(Section.HEATING, "salesBand", new Choice(List.of("under20", "to50", "to100", "to500", "over500")))
                    .when(Condition.MAKES_EQUIPMENT),
            must(Section.LICENCE, "licence", new Scan()),
            must(
                    Section.LEVEL,
                    "level",
                    new Choice(Arrays.stream(Level.values()).map(Enum::name).toList())));

    private Registry() {}

    static Optional<Field> find(String key) {
        return FIELDS.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    private static Field must(Section section, String key, Kind kind) {
        return new Field(section, key, kind, false, Condition.ALWAYS, null);
    }

    private static Field may(Section section, String key, Kind kind) {
        return new Field(section, key, kind, true, Condition.ALWAYS, null);
    }
}
