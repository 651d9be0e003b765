package ruhui.dues;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ruhui.documents.FileId;
import ruhui.web.Glance;

/// What a unit typed about a transfer, kept until it is sent, so that neither text nor file is asked for twice.
@Repository
@Transactional
class Drafts {

    record Draft(
            String amount,
            String paidOn,
            String payer,
            @Nullable UUID voucher) {

        Optional<FileId> file() {
            return Optional.ofNullable(voucher).map(FileId::new);
        }
    }

    private final JdbcClient db;
    private final Clock clock;

    Drafts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Draft> of(UUID caseId) {
        return Glance.once(
                List.of("dues draft", caseId),
                () -> db.sql("select amount, paid_on, payer, voucher from dues.draft where case_id = :caseId")
                        .param("caseId", caseId)
                        .query(Draft.class)
                        .optional());
    }

    /// Without a new voucher the one sent before stays.
    public void keep(UUID caseId, String amount, Optional<LocalDate> paidOn, String payer, Optional<FileId> voucher) {
        db.sql("""
                insert into dues.draft (case_id, amount, paid_on, payer, voucher, at)
                values (:caseId, :amount, :paidOn, :payer, :voucher, :at)
                on conflict (case_id) do update
                   set amount = excluded.amount,
                       paid_on = excluded.paid_on,
                       payer = excluded.payer,
                       voucher = coalesce(excluded.voucher, draft.voucher),
                       at = excluded.at
                """)
                .param("caseId", caseId)
                .param("amount", amount)
                .param("paidOn", paidOn.map(LocalDate::toString).orElse(""))
                .param("payer", payer)
                .param("voucher", voucher.map(FileId::value).orElse(null))
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    public void forget(UUID caseId) {
        db.sql("delete from dues.draft where case_id = :caseId")
                .param("caseId", caseId)
                .update();
    }
}
