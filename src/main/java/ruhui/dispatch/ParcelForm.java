package ruhui.dispatch;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import ruhui.couriers.Carriers;
import ruhui.couriers.ParcelNumber;
import ruhui.shared.Problem;
import ruhui.web.Fields;

/// What the clerk says of a parcel. The carrier is guessed where it is left open, and a number only ever doubted.
record ParcelForm(Fields fields, LocalDate today) {

    private static final String CARRIER = "carrier";
    private static final String NUMBER = "parcel";
    private static final String SENT_ON = "sentOn";

    static Fields empty(LocalDate today) {
        return Fields.of(Map.of(SENT_ON, today.toString()));
    }

    static Fields of(Parcel parcel) {
        return Fields.of(Map.of(
                CARRIER,
                parcel.carrier(),
                NUMBER,
                parcel.number(),
                SENT_ON,
                parcel.sentOn().toString()));
    }

    /// Nothing when a field says what is wrong.
    Optional<Parcel> parcel() {
        var number = fields.check(NUMBER, ParcelNumber::problem);
        var carrier = carrier(number);
        var sentOn = fields.date(SENT_ON);
        if (sentOn.isEmpty()) {
            fields.wrong(SENT_ON, Problem.of("web.field.date"));
        } else if (sentOn.get().isAfter(today)) {
            fields.wrong(SENT_ON, Problem.of("dispatch.parcel.future"));
        }
        return fields.wrong()
                ? Optional.empty()
                : sentOn.map(
                        day -> new Parcel(carrier, ParcelNumber.parse(number).number(), day));
    }

    static boolean looksRight(Parcel parcel) {
        return parcel.carrier().equals(Carriers.OTHER)
                || Carriers.guess(parcel.number()).stream()
                        .anyMatch(carrier -> carrier.code().equals(parcel.carrier()));
    }

    private String carrier(String number) {
        var chosen = fields.value(CARRIER);
        if (Carriers.find(chosen).isPresent()) {
            return chosen;
        }
        var likely = Carriers.guess(number).stream().findFirst();
        if (likely.isPresent()) {
            fields.propose(CARRIER, likely.get().code()).wrong(CARRIER, Problem.of("dispatch.parcel.guessed"));
        } else {
            fields.wrong(CARRIER, Problem.of("dispatch.parcel.carrier"));
        }
        return "";
    }
}
