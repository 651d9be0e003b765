package ruhui.wechatpay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where the provider's bill of a day and our book part.
final class Comparison {

    enum Kind {
        MISSING_HERE,
        MISSING_THERE,
        AMOUNT,
        REFUND_MISSING_HERE,
        REFUND_MISSING_THERE,
        REFUND_AMOUNT;

        String key() {
            return "wechatpay.difference." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean isRefund() {
            return name().startsWith("REFUND");
        }

        /// The provider can be asked; amounts have to be explained by somebody.
        boolean canBeAsked() {
            return this != AMOUNT && this != REFUND_AMOUNT;
        }
    }

    /// `subject` is the transaction or the number of the refund, `number` the order's.
    record Difference(
            Kind kind,
            String number,
            String subject,
            @Nullable Long oursFen,
            @Nullable Long theirsFen) {}

    /// `ofDay` when it should stand in this day's bill; others are known all the same.
    record Ours(String subject, String number, long fen, boolean ofDay) {}

    private Comparison() {}

    static List<Difference> of(Bill bill, List<Ours> paid, List<Ours> returned) {
        var found = new ArrayList<Difference>();
        var theirsPaid = bill.paid().stream()
                .map(row -> new Ours(row.transaction(), row.number(), row.fen(), true))
                .toList();
        compare(found, theirsPaid, paid, Kind.MISSING_HERE);
        var theirsReturned = bill.returned().stream()
                .map(row -> new Ours(row.refundNumber(), row.number(), row.fen(), true))
                .toList();
        compare(found, theirsReturned, returned, Kind.REFUND_MISSING_HERE);
        return found;
    }

    private static void compare(List<Difference> found, List<Ours> theirs, List<Ours> ours, Kind first) {
        var known = bySubject(ours);
        var billed = bySubject(theirs);
        var kinds = Kind.values();
        for (var row : billed.values()) {
            var mine = known.get(row.subject());
            if (mine == null) {
                found.add(new Difference(first, row.number(), row.subject(), null, row.fen()));
            } else if (mine.fen() != row.fen()) {
                found.add(
                        new Difference(kinds[first.ordinal() + 2], row.number(), row.subject(), mine.fen(), row.fen()));
            }
        }
        for (var row : known.values()) {
            if (row.ofDay() && !billed.containsKey(row.subject())) {
                found.add(new Difference(kinds[first.ordinal() + 1], row.number(), row.subject(), row.fen(), null));
            }
        }
    }

    private static Map<String, Ours> bySubject(List<Ours> rows) {
        return rows.stream().collect(Collectors.toMap(Ours::subject, Function.identity(), (one, _) -> one));
    }
}
