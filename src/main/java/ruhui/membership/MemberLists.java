package ruhui.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.association.Level;

/// Lists of members for the staff, one query each.
@Repository
class MemberLists {

    static final int A_PAGE = 25;

    private static final String FOUND = """
              from membership.member m
             where (m.name ilike :words or m.number ilike :words
                    or exists (select
                                 from membership.certificate c
                                where c.member = m.unit
                                  and (c.number ilike :words or c.name ilike :words)))
               and (:level = '' or m.level = :level)
               and coalesce(m.paid_until, date '0001-01-01') between :from and :to
            """;

    private final JdbcClient db;

    MemberLists(JdbcClient db) {
        this.db = db;
    }

    public record Line(
            UUID unit,
            String number,
            String name,
            Level level,
            LocalDate joinedOn,
            @Nullable LocalDate to,
            MemberState state) {}

    public record Year(
            LocalDate from,
            LocalDate to,
            LocalDate paidOn,
            @Nullable String why) {}

    /// The paid time of those looked for ends between two days; `after` is the last number of the page before.
    record Search(
            String words,
            String level,
            LocalDate from,
            LocalDate to,
            @Nullable String after) {}

    /// The newest number first, and one line more than a page when there is one.
    List<Line> lines(Search search, LocalDate today) {
        return db.sql("select m.unit, m.number, m.name, m.level, m.joined_on, m.paid_until " + FOUND + """
               and (cast(:after as text) is null or m.number < :after)
             order by m.number desc
             limit :most
            """)
                .params(words(search))
                .param("after", search.after(), Types.VARCHAR)
                .param("most", A_PAGE + 1)
                .query((row, _) -> line(row, today))
                .list();
    }

    int count(Search search) {
        return db.sql("select count(*) " + FOUND)
                .params(words(search))
                .query(Integer.class)
                .single();
    }

    /// The newest first.
    List<Year> years(UUID unit) {
        return db.sql("""
                select from_day as "from", to_day as "to", paid_on, why
                  from membership.period
                 where member = :unit
                 order by from_day desc
                """).param("unit", unit).query(Year.class).list();
    }

    private static Map<String, Object> words(Search search) {
        return Map.of(
                "words",
                "%" + search.words().replaceAll("[%_\\\\]", "\\\\$0") + "%",
                "level",
                search.level(),
                "from",
                search.from(),
                "to",
                search.to());
    }

    private static Line line(ResultSet row, LocalDate today) throws SQLException {
        var to = row.getObject("paid_until", LocalDate.class);
        return new Line(
                row.getObject("unit", UUID.class),
                row.getString("number"),
                row.getString("name"),
                Level.valueOf(row.getString("level")),
                row.getObject("joined_on", LocalDate.class),
                to,
                MemberState.on(today, to));
    }
}
