package ruhui.association;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ruhui.shared.Problem;
import ruhui.shared.Typed;
import ruhui.web.Fields;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How long each step may take.
@Component
@Order(3)
class PromisesSetting implements Setting {

    private static final Map<String, Integer> MOST = new LinkedHashMap<>();

    static {
        MOST.put("preliminaryMin", 20);
        MOST.put("preliminaryMax", 20);
        MOST.put("formalDays", 20);
        MOST.put("transferDays", 20);
        MOST.put("mailingMin", 60);
        MOST.put("mailingMax", 60);
        MOST.put("payWithinDays", 180);
        MOST.put("papersWithinDays", 180);
        MOST.put("correctWithinDays", 180);
        MOST.put("initialPasswordDays", 30);
    }

    private final Store store;

    PromisesSetting(Store store) {
        this.store = store;
    }

    @Override
    public String what() {
        return "promises";
    }

    @Override
    public List<Group> groups() {
        var asks = MOST.keySet().stream()
                .map(name -> new Ask(name, Kind.NUMBER, 3, true))
                .toList();
        return List.of(
                new Group("association.promises.working", asks.subList(0, 6)),
                new Group("association.promises.calendar", asks.subList(6, 10)));
    }

    @Override
    public Map<String, String> now() {
        return of(store.read());
    }

    @Override
    public Map<String, String> of(Store.All all) {
        return JsonMapper.shared().convertValue(all.promises(), new TypeReference<LinkedHashMap<String, String>>() {});
    }

    @Override
    public Map<String, String> read(Fields typed) {
        var values = new LinkedHashMap<String, String>();
        MOST.forEach((name, most) -> {
            var number = Typed.dense(typed.value(name));
            if (!number.matches("\\d{1,3}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > most) {
                typed.wrong(name, Problem.of("association.wrong.number", 1, most));
            }
            values.put(name, number);
        });
        ordered(typed, values, "preliminaryMin", "preliminaryMax");
        ordered(typed, values, "mailingMin", "mailingMax");
        return values;
    }

    private static void ordered(Fields typed, Map<String, String> values, String less, String more) {
        if (typed.problem(less) == null
                && typed.problem(more) == null
                && Integer.parseInt(values.get(less)) > Integer.parseInt(values.get(more))) {
            typed.wrong(more, Problem.of("association.wrong.order"));
        }
    }

    @Override
    public void keep(Map<String, String> values) {
        store.put(JsonMapper.shared().convertValue(values, Promises.class));
    }
}
