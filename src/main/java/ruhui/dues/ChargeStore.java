package ruhui.dues;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.association.FeeStandard;
import ruhui.association.Level;
import ruhui.entry.UnitCard;
import ruhui.shared.Ids;

/// Charges as they are written, and as they are read together with what was paid.
@Repository
class ChargeStore {

    private static final String SELECT = """
            select o.id, o.case_id, o.case_number, o.unit_name, o.level, o.standard_from, o.resolution, o.resolution_en,
                   o.fen, o.remark_code, o.notice_number, o.at, d.until,
                   c.obligation is not null as cancelled,
                   coalesce(a.paid, 0) as paid,
                   a.last_on
              from dues.obligation o
              join lateral (select until
                              from dues.deadline
                             where obligation = o.id
                             order by id desc
                             limit 1) d on true
              left join dues.cancellation c on c.obligation = o.id
              left join lateral (select sum(l.fen) as paid, max(p.paid_on) as last_on
                                   from dues.allocation l
                                   join dues.payment p on p.id = l.payment
                                  where l.obligation = o.id) a on true
            """;

    private final JdbcClient db;
    private final Clock clock;

    ChargeStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Charge> of(UUID caseId) {
        return db.sql(SELECT + " where o.case_id = :caseId order by o.at desc, o.id desc")
                .param("caseId", caseId)
                .query(ChargeStore::charge)
                .list();
    }

    Optional<Charge> find(UUID charge) {
        return db.sql(SELECT + " where o.id = :id")
                .param("id", charge)
                .query(ChargeStore::charge)
                .optional();
    }

    Optional<Charge> find(UUID caseId, String occasion) {
        return db.sql(SELECT + " where o.case_id = :caseId and o.occasion = :occasion")
                .param("caseId", caseId)
                .param("occasion", occasion)
                .query(ChargeStore::charge)
                .optional();
    }

    /// Open ones first need attention: the nearest deadline on top; settled ones the newest on top.
    List<Charge> page(boolean open, int offset, int limit) {
        var which = open
                ? " where c.obligation is null and coalesce(a.paid, 0) < o.fen order by d.until, o.id"
                : " where c.obligation is not null or coalesce(a.paid, 0) >= o.fen order by o.at desc, o.id desc";
        return db.sql(SELECT + which + " limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(ChargeStore::charge)
                .list();
    }

    UUID add(UnitCard unit, String occasion, Level level, FeeStandard fees, String remarkCode, String noticeNumber) {
        var id = Ids.next();
        db.sql("""
                insert into dues.obligation
                       (id, case_id, occasion, case_number, unit_name, level, standard, standard_from, resolution,
                        resolution_en, fen, remark_code, notice_number, at)
                values (:id, :caseId, :occasion, :caseNumber, :unitName, :level, :standard, :standardFrom, :resolution,
                        :resolutionEn, :fen, :remarkCode, :noticeNumber, :at)
                """)
                .param("id", id)
                .param("caseId", unit.caseId())
                .param("occasion", occasion)
                .param("caseNumber", unit.number())
                .param("unitName", unit.unitName())
                .param("level", level.name())
                .param("standard", fees.id())
                .param("standardFrom", fees.from())
                .param("resolution", fees.resolution())
                .param("resolutionEn", fees.resolutionEn())
                .param("fen", fees.fen(level))
                .param("remarkCode", remarkCode)
                .param("noticeNumber", noticeNumber)
                .param("at", OffsetDateTime.now(clock))
                .update();
        return id;
    }

    void deadline(UUID obligation, LocalDate until) {
        db.sql("insert into dues.deadline (obligation, until, at) values (:obligation, :until, :at)")
                .param("obligation", obligation)
                .param("until", until)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private static Charge charge(ResultSet row, int number) throws SQLException {
        var fen = row.getLong("fen");
        var paid = row.getLong("paid");
        var standing = Charge.Standing.of(fen, paid, row.getBoolean("cancelled"));
        return new Charge(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getString("unit_name"),
                Level.valueOf(row.getString("level")),
                row.getObject("standard_from", LocalDate.class),
                row.getString("resolution"),
                row.getString("resolution_en"),
                fen,
                row.getString("remark_code"),
                row.getString("notice_number"),
                row.getObject("until", LocalDate.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                paid,
                standing,
                standing == Charge.Standing.SETTLED ? row.getObject("last_on", LocalDate.class) : null);
    }
}
