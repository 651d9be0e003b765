package ruhui.couriers;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import ruhui.shared.Problem;
import ruhui.shared.Typed;

/// The number on a courier's label; wide on purpose, because every carrier numbers in its own way.
public record ParcelNumber(String number) {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 32;
    private static final Pattern SIGNS = Pattern.compile("[A-Z0-9-]+");

    public ParcelNumber {
        if (!number.equals(plain(number)) || problem(number).isPresent()) {
            throw new IllegalArgumentException("not a parcel number");
        }
    }

    public static Optional<Problem> problem(String typed) {
        var number = plain(typed);
        if (number.isEmpty()) {
            return Optional.of(Problem.of("couriers.parcel.empty"));
        }
        if (!SIGNS.matcher(number).matches()) {
            return Optional.of(Problem.of("couriers.parcel.signs"));
        }
        return number.length() < SHORTEST || number.length() > LONGEST
                ? Optional.of(Problem.of("couriers.parcel.length", SHORTEST, LONGEST, number.length()))
                : Optional.empty();
    }

    public static ParcelNumber parse(String typed) {
        return new ParcelNumber(plain(typed));
    }

    private static String plain(String typed) {
        return Typed.dense(typed).toUpperCase(Locale.ROOT);
    }
}
