package ruhui.association;

import static ruhui.association.Setting.line;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ruhui.shared.Ids;
import ruhui.shared.Money;
import ruhui.shared.Problem;
import ruhui.web.Fields;

/// A new fee standard: it begins on a day of its own, so nobody is charged differently afterwards.
@Component
@Order(2)
class FeesSetting implements Setting {

    private static final Ask RESOLUTION = line("resolution", 200);
    private static final Ask RESOLUTION_EN = line("resolutionEn", 300);
    private static final long MOST_FEN = 100_000_000L;

    private final Store store;
    private final Clock clock;

    FeesSetting(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "fees";
    }

    @Override
    public List<Group> groups() {
        var levels = new ArrayList<Ask>();
        for (var level : Level.values()) {
            levels.add(new Ask(level.name(), Kind.MONEY, 14, level == Level.MEMBER));
        }
        return List.of(
                new Group(
                        "association.fees.decision",
                        List.of(new Ask("from", Kind.DATE, 10, true), RESOLUTION, RESOLUTION_EN)),
                new Group("association.fees.levels", levels));
    }

    @Override
    public Map<String, String> now() {
        return of(store.read());
    }

    @Override
    public Map<String, String> of(Store.All all) {
        var values = new LinkedHashMap<String, String>();
        all.fees().stream().findFirst().ifPresent(latest -> values.putAll(values(latest)));
        return values;
    }

    static Map<String, String> values(FeeStandard fees) {
        var values = new LinkedHashMap<String, String>();
        values.put("from", fees.from().toString());
        values.put("resolution", fees.resolution());
        values.put("resolutionEn", fees.resolutionEn());
        for (var level : Level.values()) {
            var fen = fees.fenPerYear().get(level);
            values.put(level.name(), fen == null ? "" : Money.plain(fen));
        }
        return values;
    }

    @Override
    public Map<String, String> read(Fields typed) {
        var values = new LinkedHashMap<String, String>();
        values.put("from", from(typed));
        values.put("resolution", text(typed, RESOLUTION));
        values.put("resolutionEn", text(typed, RESOLUTION_EN));
        for (var level : Level.values()) {
            values.put(level.name(), fee(typed, level));
        }
        return values;
    }

    private String from(Fields typed) {
        var day = typed.date("from").orElse(null);
        if (day == null) {
            typed.wrong("from", Problem.of("web.field.date"));
            return "";
        }
        var fees = store.read().fees();
        var free = fees.stream().allMatch(fee -> fee.from().isBefore(day));
        if (!free || !fees.isEmpty() && !day.isAfter(LocalDate.now(clock))) {
            typed.wrong("from", Problem.of("association.wrong.from"));
        }
        return day.toString();
    }

    private static String fee(Fields typed, Level level) {
        var name = level.name();
        if (typed.value(name).isBlank() && level != Level.MEMBER) {
            return "";
        }
        var fen = Money.parse(typed.value(name)).filter(amount -> amount > 0 && amount <= MOST_FEN);
        if (fen.isEmpty()) {
            typed.wrong(name, Problem.of("association.wrong.fee"));
        }
        return fen.map(Money::plain).orElse("");
    }

    @Override
    public void keep(Map<String, String> values) {
        var fen = new EnumMap<Level, Long>(Level.class);
        for (var level : Level.values()) {
            Money.parse(values.getOrDefault(level.name(), "")).ifPresent(amount -> fen.put(level, amount));
        }
        store.add(new FeeStandard(
                Ids.next(),
                LocalDate.parse(values.get("from")),
                values.getOrDefault("resolution", ""),
                values.getOrDefault("resolutionEn", ""),
                fen));
    }
}
