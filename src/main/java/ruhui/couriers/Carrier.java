package ruhui.couriers;

import java.util.List;
import java.util.regex.Pattern;
import ruhui.shared.Lang;

/// One courier company; the code is the one its parcels are queried by, the pattern only supports a guess.
public record Carrier(
        String code,
        String zh,
        String en,
        String pattern,
        List<String> prefixes,
        boolean phoneNeeded,
        List<String> samples) {

    public String name(Lang lang) {
        return switch (lang) {
            case ZH -> zh;
            case EN -> en;
        };
    }

    boolean mayCarry(ParcelNumber parcel) {
        return Pattern.matches(pattern, parcel.number());
    }

    boolean marks(ParcelNumber parcel) {
        return prefixes.stream().anyMatch(parcel.number()::startsWith);
    }
}
