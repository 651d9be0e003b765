package ruhui.association;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ruhui.calendar.Calendars;
import ruhui.shared.Problem;
import ruhui.web.Fields;

/// The working days of one year, as the yearly notice of the State Council arranges them.
class YearSetting implements Setting {

    private static final int LONGEST = 4000;

    private final int year;
    private final Calendars calendars;

    YearSetting(int year, Calendars calendars) {
        this.year = year;
        this.calendars = calendars;
    }

    @Override
    public String what() {
        return "calendar";
    }

    @Override
    public String path() {
        return "calendar-" + year;
    }

    @Override
    public List<Group> groups() {
        return List.of(new Group(
                "",
                List.of(
                        new Ask("rest", Kind.TEXT, LONGEST, true),
                        new Ask("work", Kind.TEXT, LONGEST, false),
                        new Ask("official", Kind.TICK, 3, false))));
    }

    @Override
    public Map<String, String> now() {
        return values(days(false), days(true), calendars.current().isOfficial(year));
    }

    @Override
    public Map<String, String> of(Store.All all) {
        return now();
    }

    private TreeSet<LocalDate> days(boolean works) {
        return calendars.current().exceptions().entrySet().stream()
                .filter(day -> day.getKey().getYear() == year && day.getValue() == works)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Map<String, String> read(Fields typed) {
        var rest = days(typed, "rest");
        var work = days(typed, "work");
        if (rest.isEmpty()) {
            typed.wrong("rest", Problem.of("web.field.missing", Problem.of("association.calendar.rest")));
        }
        work.stream()
                .filter(rest::contains)
                .findFirst()
                .ifPresent(day -> typed.wrong("work", Problem.of("association.wrong.both", day)));
        return values(rest, work, typed.ticked("official"));
    }

    private TreeSet<LocalDate> days(Fields typed, String name) {
        var days = Days.read(typed.text(name, LONGEST), year);
        if (!days.unread().isEmpty()) {
            typed.wrong(name, Problem.of("association.wrong.days", days.unread().getFirst(), year));
        }
        return days.days();
    }

    @Override
    public void keep(Map<String, String> values) {
        var days = new TreeMap<LocalDate, Boolean>();
        Days.read(values.getOrDefault("rest", ""), year).days().forEach(day -> days.put(day, false));
        Days.read(values.getOrDefault("work", ""), year).days().forEach(day -> days.put(day, true));
        calendars.replaceYear(year, days, !values.getOrDefault("official", "").isEmpty());
    }

    private static Map<String, String> values(TreeSet<LocalDate> rest, TreeSet<LocalDate> work, boolean official) {
        var values = new LinkedHashMap<String, String>();
        values.put("rest", Days.written(rest));
        values.put("work", Days.written(work));
        values.put("official", official ? "yes" : "");
        return values;
    }
}
