package ruhui.couriers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// The carriers there are to choose from, the likeliest for official papers first.
public final class Carriers {

    /// Chosen when the carrier is not in the list.
    public static final String OTHER = "other";

    private static final List<Carrier> ALL = List.of(JsonMapper.shared()
            .readValue(Carriers.class.getResourceAsStream("/couriers/couriers.json"), Carrier[].class));

    private Carriers() {}

    public static List<Carrier> all() {
        return ALL;
    }

    public static Optional<Carrier> find(String code) {
        return ALL.stream().filter(carrier -> carrier.code().equals(code)).findFirst();
    }

    /// Carriers whose numbers look like this one, likeliest first. The numbers overlap, so this proposes and never
    /// decides.
    public static List<Carrier> guess(String typed) {
        if (ParcelNumber.problem(typed).isPresent()) {
            return List.of();
        }
        var parcel = ParcelNumber.parse(typed);
        return ALL.stream()
                .filter(carrier -> !carrier.code().equals(OTHER) && carrier.mayCarry(parcel))
                .sorted(Comparator.comparing(carrier -> !carrier.marks(parcel)))
                .toList();
    }
}
