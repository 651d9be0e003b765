package ruhui.entry;

import java.util.List;

/// What sort of answer a field takes, with its limits.
sealed interface Kind {

    record Line(int most) implements Kind {}

    record Prose(int most) implements Kind {}

    record Code() implements Kind {}

    record Choice(List<String> values) implements Kind {}

    record Several(List<String> values) implements Kind {}

    /// A day in the past.
    record Day() implements Kind {}

    record MonthAndDay() implements Kind {}

    record Decimal() implements Kind {}

    record Whole(int least, int most) implements Kind {}

    /// The code of a county.
    record Place() implements Kind {}

    record Postcode() implements Kind {}

    record Telephone() implements Kind {}

    record MobileNumber() implements Kind {}

    record Mailbox() implements Kind {}

    record Website() implements Kind {}

    /// Ticked or not; never missing.
    record Tick() implements Kind {}

    /// The id of a kept scan.
    record Scan() implements Kind {}
}
