package ruhui.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The calendar as `calendar/holidays.json` tells it, read without the database.
public final class Shipped {

    private Shipped() {}

    public static WorkingCalendar calendar() {
        var exceptions = new HashMap<LocalDate, Boolean>();
        var official = new HashSet<Integer>();
        json().properties().stream()
                .filter(year -> year.getKey().matches("\\d{4}"))
                .forEach(year -> {
                    put(year.getValue().get("holidays"), false, exceptions);
                    put(year.getValue().get("workdays"), true, exceptions);
                });
        json().get("_meta").get("status").properties().stream()
                .filter(year -> year.getValue().asString().equals("official"))
                .forEach(year -> official.add(Integer.valueOf(year.getKey())));
        return new WorkingCalendar(exceptions, official);
    }

    private static void put(JsonNode days, boolean works, Map<LocalDate, Boolean> exceptions) {
        days.forEach(day -> exceptions.put(LocalDate.parse(day.get("date").asString()), works));
    }

    private static JsonNode json() {
        return JsonMapper.shared().readTree(Shipped.class.getResourceAsStream("/calendar/holidays.json"));
    }
}
