package ruhui.dues;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.association.FeeStandard;
import ruhui.association.Level;
import ruhui.dues.Charge.Standing;
import ruhui.entry.UnitCard;
import ruhui.ledger.Ledger;
import ruhui.ledger.OnCharge;

/// Charges as they are written, and as they are read together with what the ledger says of them.
@Repository
class ChargeStore {

    private static final String SELECT = """
            select o.id, o.case_id, o.case_number, o.unit_name, o.kind, o.level, o.standard_from, o.resolution,
                   o.resolution_en, o.what, o.what_en, o.fen, o.remark_code, o.notice_number, o.at, d.until
              from dues.obligation o
              join lateral (select until
                              from dues.deadline
                             where obligation = o.id
                             order by id desc
                             limit 1) d on true
            """;

    private final JdbcClient db;
    private final Ledger ledger;
    private final Clock clock;

    ChargeStore(JdbcClient db, Ledger ledger, Clock clock) {
        this.db = db;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// What is about to be written.
    record New(
            UnitCard unit,
            String occasion,
            Kind kind,
            @Nullable Level level,
            @Nullable FeeStandard fees,
            @Nullable String whatZh,
            @Nullable String whatEn,
            long fen,
            String remarkCode,
            String noticeNumber) {}

    List<Charge> of(UUID caseId, Book book) {
        return db
                .sql(SELECT + " where o.case_id = :caseId order by o.at desc, o.id desc")
                .param("caseId", caseId)
                .query(ChargeStore::written)
                .list()
                .stream()
                .map(charge -> said(charge, book))
                .toList();
    }

    Optional<Charge> find(UUID charge) {
        return said(db.sql(SELECT + " where o.id = :id")
                        .param("id", charge)
                        .query(ChargeStore::written)
                        .list())
                .stream()
                .findFirst();
    }

    Optional<Charge> find(UUID caseId, String occasion) {
        return said(db.sql(SELECT + " where o.case_id = :caseId and o.occasion = :occasion")
                        .param("caseId", caseId)
                        .param("occasion", occasion)
                        .query(ChargeStore::written)
                        .list())
                .stream()
                .findFirst();
    }

    /// Open ones first need attention: the nearest deadline on top; settled ones the newest on top.
    List<Charge> page(boolean open, int offset, int limit) {
        var which = open
                ? " where o.id = any(:owing) order by d.until, o.id"
                : " where o.id <> all(:owing) order by o.at desc, o.id desc";
        return said(db.sql(SELECT + which + " limit :limit offset :offset")
                .param("owing", ledger.owing().toArray(UUID[]::new))
                .param("limit", limit)
                .param("offset", offset)
                .query(ChargeStore::written)
                .list());
    }

    UUID add(UUID id, New charge, LocalDate until) {
        var fees = charge.fees();
        db.sql("""
                with charge as (
                    insert into dues.obligation
                           (id, case_id, occasion, case_number, unit_name, kind, level, standard, standard_from,
                            resolution, resolution_en, what, what_en, fen, remark_code, notice_number, at)
                    values (:id, :caseId, :occasion, :caseNumber, :unitName, :kind, :level, :standard, :standardFrom,
                            :resolution, :resolutionEn, :what, :whatEn, :fen, :remarkCode, :noticeNumber, :at)
                    returning id, at)
                insert into dues.deadline (obligation, until, at)
                select id, :until, at from charge
                """)
                .param("until", until)
                .param("id", id)
                .param("caseId", charge.unit().caseId())
                .param("occasion", charge.occasion())
                .param("caseNumber", charge.unit().number())
                .param("unitName", charge.unit().unitName())
                .param("kind", charge.kind().name())
                .param("level", charge.level() == null ? null : charge.level().name())
                .param("standard", fees == null ? null : fees.id())
                .param("standardFrom", fees == null ? null : fees.from())
                .param("resolution", fees == null ? null : fees.resolution())
                .param("resolutionEn", fees == null ? null : fees.resolutionEn())
                .param("what", charge.whatZh())
                .param("whatEn", charge.whatEn())
                .param("fen", charge.fen())
                .param("remarkCode", charge.remarkCode())
                .param("noticeNumber", charge.noticeNumber())
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

    private static Charge said(Charge charge, Book book) {
        var paid = book.paid(charge.id());
        return charge.standing(
                paid,
                Standing.of(charge.fen(), paid, book.isCancelled(charge.id())),
                book.settledOn(charge.id()).orElse(null));
    }

    private List<Charge> said(List<Charge> charges) {
        var known = ledger.onCharges(charges.stream().map(Charge::id).toList());
        return charges.stream()
                .map(charge -> said(charge, known.getOrDefault(charge.id(), OnCharge.NOTHING)))
                .toList();
    }

    private static Charge said(Charge charge, OnCharge known) {
        var standing = Standing.of(charge.fen(), known.paidFen(), known.chargedFen() == 0);
        return charge.standing(known.paidFen(), standing, standing == Standing.SETTLED ? known.lastPaidOn() : null);
    }

    private static Charge written(ResultSet row, int number) throws SQLException {
        var level = row.getString("level");
        return new Charge(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getString("unit_name"),
                Kind.valueOf(row.getString("kind")),
                level == null ? null : Level.valueOf(level),
                row.getObject("standard_from", LocalDate.class),
                text(row, "resolution"),
                text(row, "resolution_en"),
                text(row, "what"),
                text(row, "what_en"),
                row.getLong("fen"),
                row.getString("remark_code"),
                row.getString("notice_number"),
                row.getObject("until", LocalDate.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                0,
                Standing.OWED,
                null);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }
}
