package ruhui.association;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.web.Glance;

/// The rows of the association's own settings.
@Repository
class Store {

    record All(Profile profile, Promises promises, Notice notice, Controls controls, List<FeeStandard> fees) {}

    private record Fee(UUID id, LocalDate validFrom, String resolution, String resolutionEn, Level level, long fen) {}

    private record Small(
            @Nullable String zh,
            @Nullable String en,
            @Nullable Long secondPersonFen) {

        Notice notice() {
            return zh == null || en == null ? Notice.NONE : new Notice(zh, en);
        }

        Controls controls() {
            return secondPersonFen == null ? Controls.USUAL : new Controls(secondPersonFen);
        }
    }

    private final JdbcClient db;

    Store(JdbcClient db) {
        this.db = db;
    }

    All read() {
        return Glance.once("association", this::readAnew);
    }

    private All readAnew() {
        var small = small();
        return new All(
                db.sql("select * from association.profile")
                        .query(Profile.class)
                        .optional()
                        .orElse(Profile.EMPTY),
                db.sql("select * from association.promises")
                        .query(Promises.class)
                        .optional()
                        .orElse(Promises.USUAL),
                small.notice(),
                small.controls(),
                fees());
    }

    private Small small() {
        return db.sql("""
                select n.zh, n.en, c.second_person_fen
                  from (values (true)) as a_row(there)
                  left join association.notice n on n.one = a_row.there
                  left join association.controls c on c.one = a_row.there
                """).query(Small.class).single();
    }

    private List<FeeStandard> fees() {
        var standards = new LinkedHashMap<UUID, Map<Level, Long>>();
        var lines = db.sql("""
                select s.id, s.valid_from, s.resolution, s.resolution_en, f.level, f.fen
                  from association.fee_standard s
                  join association.fee f on f.standard = s.id
                 order by s.valid_from desc
                """).query(Fee.class).list();
        lines.forEach(line -> standards
                .computeIfAbsent(line.id(), _ -> new EnumMap<>(Level.class))
                .put(line.level(), line.fen()));
        return lines.stream()
                .map(line -> new FeeStandard(
                        line.id(),
                        line.validFrom(),
                        line.resolution(),
                        line.resolutionEn(),
                        standards.getOrDefault(line.id(), Map.of())))
                .distinct()
                .toList();
    }

    void put(Profile profile) {
        db.sql("delete from association.profile").update();
        db.sql("""
                insert into association.profile (
                    name_zh, name_en, short_zh, short_en, address_zh, address_en, postcode,
                    recipient_zh, recipient_en, recipient_phone, help_phone, help_email, help_hours_zh, help_hours_en,
                    bank_account_name, bank_name, bank_account, website, icp, police_filing, about_zh, about_en)
                values (
                    :nameZh, :nameEn, :shortZh, :shortEn, :addressZh, :addressEn, :postcode,
                    :recipientZh, :recipientEn, :recipientPhone, :helpPhone, :helpEmail, :helpHoursZh, :helpHoursEn,
                    :bankAccountName, :bankName, :bankAccount, :website, :icp, :policeFiling, :aboutZh, :aboutEn)
                """).paramSource(profile).update();
    }

    void put(Promises promises) {
        db.sql("delete from association.promises").update();
        db.sql("""
                insert into association.promises (
                    preliminary_min, preliminary_max, formal_days, transfer_days, mailing_min, mailing_max,
                    pay_within_days, papers_within_days, correct_within_days, initial_password_days)
                values (
                    :preliminaryMin, :preliminaryMax, :formalDays, :transferDays, :mailingMin, :mailingMax,
                    :payWithinDays, :papersWithinDays, :correctWithinDays, :initialPasswordDays)
                """).paramSource(promises).update();
    }

    void put(Notice notice) {
        db.sql("delete from association.notice").update();
        db.sql("insert into association.notice (zh, en) values (:zh, :en)")
                .paramSource(notice)
                .update();
    }

    void put(Controls controls) {
        db.sql("delete from association.controls").update();
        db.sql("insert into association.controls (second_person_fen) values (:secondPersonFen)")
                .paramSource(controls)
                .update();
    }

    /// False when it has begun, or is not there.
    boolean removeBefore(UUID standard, LocalDate today) {
        db.sql("""
                delete from association.fee f
                 using association.fee_standard s
                 where s.id = f.standard
                   and s.id = :id
                   and s.valid_from > :today
                """).param("id", standard).param("today", today).update();
        return db.sql("delete from association.fee_standard where id = :id and valid_from > :today")
                        .param("id", standard)
                        .param("today", today)
                        .update()
                == 1;
    }

    void add(FeeStandard fees) {
        db.sql("""
                insert into association.fee_standard (id, valid_from, resolution, resolution_en)
                values (:id, :from, :resolution, :resolutionEn)
                """).paramSource(fees).update();
        fees.fenPerYear()
                .forEach((level, fen) -> db.sql("""
                        insert into association.fee (standard, level, fen)
                        values (:standard, :level, :fen)
                        """)
                        .param("standard", fees.id())
                        .param("level", level.name())
                        .param("fen", fen)
                        .update());
    }
}
