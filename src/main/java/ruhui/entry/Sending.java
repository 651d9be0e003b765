package ruhui.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruhui.divisions.Divisions;
import ruhui.shared.Lang;
import ruhui.shared.Numbers;
import ruhui.shared.Refused;

/// Makes a locked application ready for the association: whole, mended, and the only one of its unit.
@Component
class Sending {

    static final String INCOMPLETE = "entry.refused.incomplete";

    private final ApplicationStore store;
    private final History history;
    private final Numbers numbers;
    private final Divisions divisions;
    private final Clock clock;

    Sending(ApplicationStore store, History history, Numbers numbers, Divisions divisions, Clock clock) {
        this.store = store;
        this.history = history;
        this.numbers = numbers;
        this.divisions = divisions;
        this.clock = clock;
    }

    /// `pictures` are those the association gets, null where it gets nothing.
    record Ready(Application application, @Nullable List<Picture> pictures) {}

    Ready ready(Application before, Lang lang, Instant now) {
        var whole = before.with(before.profile().trimmed());
        var code = whole.profile().value("creditCode");
        var today = LocalDate.now(clock);
        store.holdCode(code);
        var outlook = store.outlook(before.id(), code, today);
        if (!new Checkup(whole.profile(), outlook.pictures(), new Rules(today, divisions)).complete()) {
            throw new Refused(INCOMPLETE);
        }
        var left = Mending.of(whole, history).map(mending -> mending.left(outlook.pictures()));
        if (left.filter(comments -> !comments.isEmpty()).isPresent()) {
            throw new Refused("entry.refused.unhandled");
        }
        if (outlook.taken()) {
            throw new CodeInUse();
        }
        if (outlook.waitsUntil() != null) {
            throw new Refused("entry.refused.wait", outlook.waitsUntil());
        }
        var number = before.number().isEmpty() ? number(today.getYear()) : before.number();
        return new Ready(whole.sent(number, lang, now), outlook.pictures());
    }

    private String number(int year) {
        return "R%d-%05d".formatted(year, numbers.next("case-" + year));
    }
}
