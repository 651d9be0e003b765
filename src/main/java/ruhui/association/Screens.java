package ruhui.association;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruhui.association.Setting.Kind;
import ruhui.calendar.Calendars;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.Money;
import ruhui.shared.Role;
import ruhui.web.Fields;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the pages of settings show. Labels are text keys.
@Component
class Screens {

    /// `next` is the first part that is still missing, or empty.
    public record Overview(
            boolean ready,
            boolean mayChange,
            boolean nextYearMissing,
            String next,
            List<Part> parts,
            List<Fees> fees,
            List<Year> years,
            List<Past> history,
            Fields fields) {}

    public record Part(String title, String href, boolean set, List<Line> lines) {}

    public record Line(String label, String value) {}

    /// `withdraw` is where the newest can be taken back while it has not begun, or empty.
    public record Fees(LocalDate from, String state, String resolution, List<Line> levels, String withdraw) {}

    /// `state` is official, statutory or missing.
    public record Year(int year, String state, int rest, int work, String href) {}

    public record Past(Instant at, String by, String what, String path, String reason, List<Difference> lines) {}

    /// `tick` values are shown as yes or no.
    public record Difference(String label, String was, String now, boolean tick) {

        public boolean changed() {
            return !was.equals(now);
        }
    }

    public record Edit(
            String what, String path, String href, boolean first, List<Setting.Group> groups, Fields fields) {

        public String label(Setting.Ask ask) {
            return "association." + what + "." + ask.name();
        }
    }

    public record Check(
            String what, String path, String href, List<Difference> lines, Map<String, String> values, Fields fields) {

        public long changed() {
            return lines.stream().filter(Difference::changed).count();
        }
    }

    private record Change(Instant at, String actorName, String what, String was, String isNow, String reason) {}

    private static final int REMEMBERED = 30;

    private final Settings settings;
    private final Associations associations;
    private final Store store;
    private final Calendars calendars;
    private final JdbcClient db;
    private final Clock clock;

    Screens(
            Settings settings,
            Associations associations,
            Store store,
            Calendars calendars,
            JdbcClient db,
            Clock clock) {
        this.settings = settings;
        this.associations = associations;
        this.store = store;
        this.calendars = calendars;
        this.db = db;
        this.clock = clock;
    }

    Overview overview(Actor.Staff me, Fields fields, Lang lang) {
        var all = store.read();
        return new Overview(
                associations.ready(),
                me.may(Role.ADMIN),
                !calendars.current().isOfficial(LocalDate.now(clock).getYear() + 1),
                settings.all().stream()
                        .filter(setting -> isFirst(setting, setting.of(all)))
                        .findFirst()
                        .map(Setting::address)
                        .orElse(""),
                settings.all().stream()
                        .map(setting -> part(setting, setting.of(all), lang))
                        .toList(),
                fees(all.fees(), lang),
                years(),
                history(),
                fields);
    }

    /// Never set before: nothing to compare, and no reason to ask for.
    static boolean isFirst(Setting setting) {
        return isFirst(setting, setting.now());
    }

    private static boolean isFirst(Setting setting, Map<String, String> now) {
        return List.of("profile", "fees").contains(setting.what())
                && now.values().stream().allMatch(String::isEmpty);
    }

    private static Part part(Setting setting, Map<String, String> now, Lang lang) {
        return new Part(
                "association.set." + setting.what(),
                setting.address(),
                !isFirst(setting, now),
                setting.groups().stream()
                        .flatMap(group -> group.asks().stream()
                                .filter(ask -> !now.getOrDefault(ask.name(), "").isEmpty())
                                .map(ask -> new Line(
                                        "association." + setting.what() + "." + ask.name(),
                                        group.said(ask, now.getOrDefault(ask.name(), ""), lang))))
                        .toList());
    }

    private List<Fees> fees(List<FeeStandard> standards, Lang lang) {
        var today = LocalDate.now(clock);
        var shown = new ArrayList<Fees>();
        var inForce = false;
        for (var fees : standards) {
            var coming = fees.from().isAfter(today);
            var state = coming ? "coming" : inForce ? "past" : "now";
            inForce = inForce || !coming;
            shown.add(new Fees(
                    fees.from(),
                    "association.fees." + state,
                    fees.resolution(lang),
                    levels(fees),
                    coming && shown.isEmpty() ? "/staff/settings/fees/" + fees.id() + "/withdrawal" : ""));
        }
        return shown;
    }

    private static List<Line> levels(FeeStandard fees) {
        return Stream.of(Level.values())
                .filter(fees.fenPerYear()::containsKey)
                .map(level -> new Line(level.key(), Money.shown(fees.fen(level))))
                .toList();
    }

    private List<Year> years() {
        var calendar = calendars.current();
        var years = new TreeMap<Integer, int[]>();
        var thisYear = LocalDate.now(clock).getYear();
        List.of(thisYear, thisYear + 1).forEach(year -> years.put(year, new int[2]));
        calendar.exceptions()
                .forEach((day, works) -> years.computeIfAbsent(day.getYear(), _ -> new int[2])[works ? 1 : 0]++);
        return years.descendingMap().entrySet().stream()
                .map(year -> new Year(
                        year.getKey(),
                        "association.calendar."
                                + (calendar.isOfficial(year.getKey())
                                        ? "official-yes"
                                        : year.getValue()[0] > 0 ? "statutory" : "missing"),
                        year.getValue()[0],
                        year.getValue()[1],
                        "/staff/settings/calendar-" + year.getKey()))
                .toList();
    }

    Edit edit(Setting setting, Fields fields) {
        return new Edit(setting.what(), setting.path(), setting.address(), isFirst(setting), setting.groups(), fields);
    }

    Check check(Setting setting, Map<String, String> values, Fields fields) {
        return new Check(
                setting.what(),
                setting.path(),
                setting.address(),
                differences(setting, setting.now(), values),
                values,
                fields);
    }

    private static List<Difference> differences(Setting setting, Map<String, String> was, Map<String, String> now) {
        return setting.asks().stream()
                .map(ask -> new Difference(
                        "association." + setting.what() + "." + ask.name(),
                        was.getOrDefault(ask.name(), ""),
                        now.getOrDefault(ask.name(), ""),
                        ask.kind() == Kind.TICK))
                .toList();
    }

    private List<Past> history() {
        return db.sql("""
                select at, actor_name, what, was::text, is_now::text, reason
                  from association.change
                 order by at desc, id desc
                 limit :most
                """).param("most", REMEMBERED).query(Change.class).list().stream()
                .flatMap(change -> settings.find(change.what()).map(setting -> past(change, setting)).stream())
                .toList();
    }

    private static Past past(Change change, Setting setting) {
        return new Past(
                change.at(),
                change.actorName(),
                "association.set." + setting.what(),
                setting.path(),
                change.reason(),
                differences(setting, values(change.was()), values(change.isNow())).stream()
                        .filter(Difference::changed)
                        .toList());
    }

    private static Map<String, String> values(String json) {
        return JsonMapper.shared().readValue(json, new TypeReference<Map<String, String>>() {});
    }
}
