package ruhui.association;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.audit.AuditLog;
import ruhui.calendar.Calendars;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.NotFound;
import ruhui.shared.Refused;
import tools.jackson.databind.json.JsonMapper;

/// The door through which every setting changes: with its old and new values, a reason and a line in the audit log.
@Service
class Settings {

    private static final Pattern YEAR = Pattern.compile("calendar-(20\\d\\d)");

    private final List<Setting> all;
    private final Store store;
    private final Calendars calendars;
    private final Associations associations;
    private final AuditLog audit;
    private final JdbcClient db;
    private final Clock clock;

    Settings(
            List<Setting> all,
            Store store,
            Calendars calendars,
            Associations associations,
            AuditLog audit,
            JdbcClient db,
            Clock clock) {
        this.all = all;
        this.store = store;
        this.calendars = calendars;
        this.associations = associations;
        this.audit = audit;
        this.db = db;
        this.clock = clock;
    }

    List<Setting> all() {
        return all;
    }

    Optional<Setting> find(String path) {
        var year = YEAR.matcher(path);
        return year.matches()
                ? Optional.of(new YearSetting(Integer.parseInt(year.group(1)), calendars))
                : all.stream().filter(setting -> setting.path().equals(path)).findFirst();
    }

    /// Names what stands there now, to notice when a colleague was faster.
    static String version(Map<String, String> now) {
        return Integer.toHexString(now.hashCode());
    }

    @Transactional
    void change(Setting setting, Map<String, String> values, String version, String reason, Actor.Staff by) {
        db.sql("lock table association.change in exclusive mode").update();
        var was = setting.now();
        if (!version(was).equals(version)) {
            throw new Refused("association.refused.changed");
        }
        setting.keep(values);
        remember(setting, was, values, reason, by);
        associations.forget();
        audit.note(by, "association.act." + setting.what(), setting.path(), detail(was, values, reason));
    }

    /// Takes back a fee standard that has not begun yet.
    @Transactional
    void withdraw(UUID standard, String reason, Actor.Staff by) {
        db.sql("lock table association.change in exclusive mode").update();
        var fees = store.read().fees().stream()
                .filter(known -> known.id().equals(standard))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!store.removeBefore(standard, LocalDate.now(clock))) {
            throw new Refused("association.refused.begun");
        }
        var setting = find("fees").orElseThrow();
        remember(setting, FeesSetting.values(fees), Map.of(), reason, by);
        associations.forget();
        audit.note(
                by,
                "association.act.withdraw",
                "fees " + fees.from(),
                Map.of("reason", reason, "from", fees.from().toString()));
    }

    private void remember(
            Setting setting, Map<String, String> was, Map<String, String> now, String reason, Actor.Staff by) {
        db.sql("""
                insert into association.change (id, at, actor_id, actor_name, what, was, is_now, reason)
                values (:id, :at, :actor, :name, :what, :was::jsonb, :now::jsonb, :reason)
                """)
                .param("id", Ids.next())
                .param("at", OffsetDateTime.now(clock))
                .param("actor", by.account())
                .param("name", by.name())
                .param("what", setting.path())
                .param("was", JsonMapper.shared().writeValueAsString(was))
                .param("now", JsonMapper.shared().writeValueAsString(now))
                .param("reason", reason)
                .update();
    }

    /// What changed, as old → new.
    private static Map<String, String> detail(Map<String, String> was, Map<String, String> now, String reason) {
        var detail = new LinkedHashMap<String, String>();
        now.forEach((name, value) -> {
            var old = was.getOrDefault(name, "");
            if (!old.equals(value)) {
                detail.put(name, old + " → " + value);
            }
        });
        detail.put("reason", reason);
        return detail;
    }
}
