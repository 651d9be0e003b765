package ruhui.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
              join membership.period p on p.member = m.unit and p.to_day = m.paid_until and p.taken_back_at is null
             where m.unit = :unit
            """;

    private final JdbcClient db;

    MemberStore(JdbcClient db) {
        this.db = db;
    }

    /// The year a certificate is issued for: the last one paid.
    record Settled(UUID id, UUID unit, String name, Level level, Period period) {}

    /// Heard twice it is one year. Paid again from the same day, the year counts again, and its certificate with it.
    void insert(UnitJoined joined, UnitCard card, Period first) {
        db.sql("""
                insert into membership.member (unit, number, name, level, joined_on, paid_until)
                values (:unit, :number, :name, :level, :joinedOn, null)
                on conflict (unit) do nothing
                """)
                .param("unit", joined.caseId())
                .param("number", card.number())
                .param("name", card.unitName())
                .param("level", joined.level().name())
                .param("joinedOn", joined.paidOn())
                .update();
        db.sql("""
                insert into membership.period (id, member, from_day, to_day, paid_on, cause)
                select :id, :member, :from, :to, :paidOn,
                       case when exists (select from membership.period where cause = :member) then :id else :member end
                on conflict (member, from_day) do update
                   set taken_back_at = null, why = null
                """)
                .param("id", Ids.next())
                .param("member", joined.caseId())
                .param("from", first.from())
                .param("to", first.to())
                .param("paidOn", joined.paidOn())
                .update();
        carry(joined.caseId());
    }

    void takeBack(UUID unit, LocalDate from, String why, Instant at) {
        db.sql("""
                update membership.period
                   set taken_back_at = :at, why = :why
                 where member = :unit
                   and from_day = :from
                   and taken_back_at is null
                """)
                .param("unit", unit)
                .param("from", from)
                .param("why", why)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        carry(unit);
    }

    /// The end of the last period that counts goes into the list.
    private void carry(UUID unit) {
        db.sql("""
                update membership.member
                   set paid_until = (select max(to_day)
                                       from membership.period
                                      where member = :unit
                                        and taken_back_at is null)
                 where unit = :unit
                """).param("unit", unit).update();
    }

    Optional<Member> find(UUID unit, LocalDate today) {
        return db.sql("""
                select m.unit, m.number, m.name, m.level, m.joined_on, p.from_day, p.to_day, c.number as certificate
                  from membership.member m
                  join membership.period p on p.member = m.unit and p.to_day = m.paid_until and p.taken_back_at is null
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
