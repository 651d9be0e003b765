package ruhui.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.admission.UnitJoined;
import ruhui.association.Level;
import ruhui.entry.UnitCard;
import ruhui.shared.Ids;

/// Members and their paid years as rows.
@Repository
class MemberStore {

    private static final String SETTLED = """
            select p.id, m.unit, m.name, m.level, p.from_day, p.to_day
              from membership.member m
              join membership.period p on p.member = m.unit and p.to_day = m.paid_until
             where m.unit = :unit
            """;

    private final JdbcClient db;

    MemberStore(JdbcClient db) {
        this.db = db;
    }

    /// The year a certificate is issued for: the last one paid.
    record Settled(UUID id, UUID unit, String name, Level level, Period period) {}

    /// False when this was heard before.
    boolean insert(UnitJoined joined, UnitCard card, Period first) {
        var isNew = db.sql("""
                        insert into membership.member (unit, number, name, level, joined_on, paid_until)
                        values (:unit, :number, :name, :level, :joinedOn, :paidUntil)
                        on conflict (unit) do nothing
                        """)
                        .param("unit", joined.caseId())
                        .param("number", card.number())
                        .param("name", card.unitName())
                        .param("level", joined.level().name())
                        .param("joinedOn", joined.paidOn())
                        .param("paidUntil", first.to())
                        .update()
                == 1;
        if (isNew) {
            insert(joined, first);
        }
        return isNew;
    }

    private void insert(UnitJoined joined, Period first) {
        db.sql("""
                insert into membership.period (id, member, from_day, to_day, paid_on, cause)
                values (:id, :member, :from, :to, :paidOn, :cause)
                """)
                .param("id", Ids.next())
                .param("member", joined.caseId())
                .param("from", first.from())
                .param("to", first.to())
                .param("paidOn", joined.paidOn())
                .param("cause", joined.caseId())
                .update();
    }

    Optional<Member> find(UUID unit, LocalDate today) {
        return db.sql("""
                select m.unit, m.number, m.name, m.level, m.joined_on, p.from_day, p.to_day, c.number as certificate
                  from membership.member m
                  join membership.period p on p.member = m.unit and p.to_day = m.paid_until
                  left join membership.certificate c on c.period = p.id
                 where m.unit = :unit
                """)
                .param("unit", unit)
                .query((row, _) -> member(row, today))
                .optional();
    }

    Optional<Settled> settled(UUID unit) {
        return db.sql(SETTLED).param("unit", unit).query(MemberStore::settled).optional();
    }

    /// Whoever else wants to issue a certificate waits.
    Optional<Settled> lockSettled(UUID unit) {
        return db.sql(SETTLED + "for update of m")
                .param("unit", unit)
                .query(MemberStore::settled)
                .optional();
    }

    private static Settled settled(ResultSet row, int number) throws SQLException {
        return new Settled(
                row.getObject("id", UUID.class),
                row.getObject("unit", UUID.class),
                row.getString("name"),
                Level.valueOf(row.getString("level")),
                new Period(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)));
    }

    private static Member member(ResultSet row, LocalDate today) throws SQLException {
        var to = row.getObject("to_day", LocalDate.class);
        return new Member(
                row.getObject("unit", UUID.class),
                row.getString("number"),
                row.getString("name"),
                Level.valueOf(row.getString("level")),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("from_day", LocalDate.class),
                to,
                MemberState.on(today, to),
                row.getString("certificate"));
    }
}
