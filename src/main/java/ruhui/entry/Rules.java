package ruhui.entry;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import ruhui.divisions.Divisions;
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
import ruhui.shared.Email;
import ruhui.shared.Mobile;
import ruhui.shared.Phone;
import ruhui.shared.Problem;
import ruhui.shared.Typed;

/// What makes an answer right, and the one form in which it is kept. An empty answer is nobody's business here.
record Rules(LocalDate today, Divisions divisions) {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\d{1,2})[-./月](\\d{1,2})日?");
    private static final Pattern HOST =
            Pattern.compile("([a-z0-9\\p{IsHan}]([a-z0-9\\p{IsHan}-]*[a-z0-9\\p{IsHan}])?\\.)+[a-z\\p{IsHan}]{2,}");
    private static final LocalDate OLDEST = LocalDate.of(1800, 1, 1);

    Optional<Problem> problem(Kind kind, String value) {
        return switch (kind) {
            case Line(var most) -> tooLong(value, most);
            case Prose(var most) -> tooLong(value, most);
            case Code _ -> CreditCode.problem(value);
            case Choice(var values) -> unless(values.contains(value), "entry.rule.choice");
            case Several(var values) ->
                unless(values.containsAll(Arrays.asList(value.split(","))), "entry.rule.choice");
            case Day _ -> day(value);
            case MonthAndDay _ -> unless(isMonthDay(value), "entry.rule.monthDay");
            case Decimal _ -> unless(DECIMAL.matcher(value).matches(), "entry.rule.decimal");
            case Whole(var least, var most) -> whole(value, least, most);
            case Place _ -> unless(value.length() > 4 && divisions.find(value).isPresent(), "entry.rule.place");
            case Postcode _ -> unless(value.matches("\\d{6}"), "entry.rule.postcode");
            case Telephone _ -> Phone.problem(value);
            case MobileNumber _ -> Mobile.problem(value);
            case Mailbox _ -> Email.problem(value);
            case Website _ -> unless(isWebsite(value), "entry.rule.website");
            case Tick _, Scan _ -> Optional.empty();
        };
    }

    /// Cleaned instead of refused: what cannot be understood stays as it was typed.
    String clean(Kind kind, String typed) {
        var tidy = Typed.tidy(typed);
        if (tidy.isEmpty()) {
            return "";
        }
        return switch (kind) {
            case Line _ -> line(typed);
            case Prose _ -> typed.strip().replace("\r\n", "\n");
            case Code _ -> Typed.compact(typed).toUpperCase(Locale.ROOT);
            case Decimal _ -> decimal(tidy);
            case Whole _ -> Typed.dense(tidy).replace(",", "");
            case MonthAndDay _ -> monthDay(tidy);
            case Postcode _ -> Typed.compact(tidy);
            case Telephone _ ->
                Phone.problem(typed).isEmpty() ? Phone.parse(typed).number() : tidy;
            case MobileNumber _ ->
                Mobile.problem(typed).isEmpty() ? Mobile.parse(typed).number() : tidy;
            case Mailbox _ ->
                Email.problem(typed).isEmpty() ? Email.parse(typed).address() : tidy;
            case Choice _, Several _, Day _, Place _, Website _, Tick _, Scan _ -> tidy;
        };
    }

    private Optional<Problem> day(String value) {
        try {
            var day = LocalDate.parse(value);
            return unless(!day.isAfter(today) && day.isAfter(OLDEST), "entry.rule.past");
        } catch (DateTimeException e) {
            return Optional.of(Problem.of("web.field.date"));
        }
    }

    private static Optional<Problem> whole(String value, int least, int most) {
        return WHOLE.matcher(value).matches() && Long.parseLong(value) >= least && Long.parseLong(value) <= most
                ? Optional.empty()
                : Optional.of(Problem.of("entry.rule.whole", least, most));
    }

    private static Optional<Problem> tooLong(String value, int most) {
        return value.codePointCount(0, value.length()) <= most
                ? Optional.empty()
                : Optional.of(Problem.of("web.field.long", most));
    }

    private static Optional<Problem> unless(boolean right, String key) {
        return right ? Optional.empty() : Optional.of(Problem.of(key));
    }

    private static boolean isMonthDay(String value) {
        var parts = MONTH_DAY.matcher(value);
        try {
            return parts.matches()
                    && MonthDay.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)))
                            .isValidYear(2024);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String monthDay(String tidy) {
        var parts = MONTH_DAY.matcher(Typed.dense(tidy));
        return parts.matches() && isMonthDay(Typed.dense(tidy))
                ? "%02d-%02d".formatted(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)))
                : tidy;
    }

    private static String decimal(String tidy) {
        var bare = Typed.dense(tidy).replace(",", "");
        return DECIMAL.matcher(bare).matches() ? new BigDecimal(bare).toPlainString() : bare;
    }

    /// Brackets and signs of names stay as they stand on the licence: only blanks are tidied.
    private static String line(String typed) {
        return typed.replaceAll("\\p{Cf}", "").replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    private static boolean isWebsite(String value) {
        try {
            var address = URI.create(value.contains("://") ? value : "https://" + value);
            var host = address.getAuthority();
            return value.length() <= 200
                    && host != null
                    && address.getScheme().matches("https?")
                    && HOST.matcher(host.toLowerCase(Locale.ROOT)).matches();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
