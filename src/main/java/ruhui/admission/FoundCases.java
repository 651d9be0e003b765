package ruhui.admission;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.entry.UnitCard;
import ruhui.shared.Typed;

/// Finds cases by the beginning of number or code, or by any two characters of the name that stand together.
@Repository
public class FoundCases {

    static final int MOST = 50;

    public record Found(UUID id, String number, String unitName, String creditCode, Instant movedAt) {}

    private final JdbcClient db;

    FoundCases(JdbcClient db) {
        this.db = db;
    }

    void keep(UnitCard unit, Instant at) {
        db.sql("""
                insert into admission.found_case (id, number, unit_name, credit_code, grams, moved_at)
                values (:id, :number, :name, :code, :grams, :at)
                on conflict (id) do update
                   set number = excluded.number, unit_name = excluded.unit_name, credit_code = excluded.credit_code,
                       grams = excluded.grams, moved_at = excluded.moved_at
                """)
                .param("id", unit.caseId())
                .param("number", unit.number())
                .param("name", unit.unitName())
                .param("code", unit.creditCode())
                .param("grams", grams(unit.unitName()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The last moved first.
    public List<Found> search(String typed) {
        var sought = Typed.dense(typed);
        if (sought.length() < 2) {
            return List.of();
        }
        var code = sought.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9-]", "-");
        return db.sql("""
                select id, number, unit_name, credit_code, moved_at
                  from admission.found_case
                 where number like :code
                    or credit_code like :code
                    or grams @> :grams::text[]
                 order by moved_at desc
                 limit :most
                """)
                .param("code", code + "%")
                .param("grams", grams(sought))
                .param("most", MOST)
                .query((row, _) -> new Found(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("unit_name"),
                        row.getString("credit_code"),
                        row.getObject("moved_at", java.time.OffsetDateTime.class)
                                .toInstant()))
                .list();
    }

    /// Every pair of neighbours: 北方热力 → 北方, 方热, 热力.
    static String[] grams(String name) {
        var points = Typed.dense(name).toLowerCase(Locale.ROOT).codePoints().toArray();
        var grams = new TreeSet<String>();
        for (int i = 0; i + 1 < points.length; i++) {
            grams.add(new String(points, i, 2));
        }
        return grams.toArray(String[]::new);
    }
}
