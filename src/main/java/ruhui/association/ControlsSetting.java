package ruhui.association;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ruhui.shared.Money;
import ruhui.shared.Problem;
import ruhui.web.Fields;

/// When a second person looks at money.
@Component
@Order(5)
class ControlsSetting implements Setting {

    private static final String SECOND = "secondPerson";
    private static final long MOST_FEN = 10_000_000_000L;

    private final Store store;

    ControlsSetting(Store store) {
        this.store = store;
    }

    @Override
    public String what() {
        return "controls";
    }

    @Override
    public List<Group> groups() {
        return List.of(new Group("", List.of(new Ask(SECOND, Kind.MONEY, 14, true))));
    }

    @Override
    public Map<String, String> now() {
        return of(store.read());
    }

    @Override
    public Map<String, String> of(Store.All all) {
        var values = new LinkedHashMap<String, String>();
        values.put(SECOND, Money.plain(all.controls().secondPersonFen()));
        return values;
    }

    @Override
    public Map<String, String> read(Fields typed) {
        var fen = Money.parse(typed.value(SECOND)).filter(amount -> amount > 0 && amount <= MOST_FEN);
        if (fen.isEmpty()) {
            typed.wrong(SECOND, Problem.of("association.wrong.second"));
        }
        var values = new LinkedHashMap<String, String>();
        values.put(SECOND, fen.map(Money::plain).orElse(""));
        return values;
    }

    @Override
    public void keep(Map<String, String> values) {
        store.put(new Controls(Money.parse(values.getOrDefault(SECOND, "")).orElseThrow()));
    }
}
