package ruhui.admission;

import java.time.LocalDate;
import java.util.Optional;
import ruhui.couriers.Carriers;
import ruhui.couriers.ParcelNumber;
import ruhui.shared.Problem;
import ruhui.web.Fields;

/// What the unit says of the parcel it sent. A number is only ever doubted, never refused for its look.
record ParcelForm(Fields fields, LocalDate today) {

    static final String CARRIER = "carrier";
    static final String NUMBER = "number";
    static final String SENT_ON = "sentOn";

    /// Nothing when a field says what is wrong.
    Optional<Parcel> parcel() {
        var number = fields.check(NUMBER, ParcelNumber::problem);
        var carrier = carrier(number);
        var sentOn = fields.date(SENT_ON);
        if (sentOn.isEmpty()) {
            fields.wrong(SENT_ON, Problem.of("web.field.date"));
        } else if (sentOn.get().isAfter(today)) {
            fields.wrong(SENT_ON, Problem.of("admission.parcel.future"));
        }
        return fields.wrong()
                ? Optional.empty()
                : sentOn.map(
                        day -> new Parcel(carrier, ParcelNumber.parse(number).number(), day));
    }

    /// Whether the number looks like one of this carrier; the rest of the world is never odd.
    static boolean looksRight(Parcel parcel) {
        return parcel.carrier().equals(Carriers.OTHER)
                || Carriers.guess(parcel.number()).stream()
                        .anyMatch(carrier -> carrier.code().equals(parcel.carrier()));
    }

    /// Left open, the likeliest is put in, for the unit to confirm.
    private String carrier(String number) {
        var chosen = fields.value(CARRIER);
        if (Carriers.find(chosen).isPresent()) {
            return chosen;
        }
        var likely = Carriers.guess(number).stream().findFirst();
        if (likely.isPresent()) {
            fields.propose(CARRIER, likely.get().code()).wrong(CARRIER, Problem.of("admission.parcel.guessed"));
        } else {
            fields.wrong(CARRIER, Problem.of("admission.parcel.carrier"));
        }
        return "";
    }
}
