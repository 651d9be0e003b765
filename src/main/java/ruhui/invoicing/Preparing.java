package ruhui.invoicing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ruhui.documents.FileId;
import ruhui.shared.Problem;
import ruhui.shared.Typed;
import ruhui.web.Fields;

/// An invoice on its way through the page that asks once more, for each member of finance; its file is sent only once.
@Repository
@Transactional
class Preparing {

    private record Kept(
            String number, String issuedOn, @Nullable UUID file) {}

    private final InvoiceStore store;
    private final JdbcClient db;
    private final Clock clock;

    Preparing(InvoiceStore store, JdbcClient db, Clock clock) {
        this.store = store;
        this.db = db;
        this.clock = clock;
    }

    public void keep(UUID application, UUID account, Fields fields, Optional<FileId> file) {
        db.sql("""
                insert into invoicing.prepared (application, account, number, issued_on, file, at)
                values (:application, :account, :number, :issuedOn, :file, :at)
                on conflict (application, account) do update
                   set number = excluded.number,
                       issued_on = excluded.issued_on,
                       file = coalesce(excluded.file, prepared.file),
                       at = excluded.at
                """)
                .param("application", application)
                .param("account", account)
                .param("number", fields.value("number"))
                .param(
                        "issuedOn",
                        fields.date("issuedOn").map(LocalDate::toString).orElse(""))
                .param("file", file.map(FileId::value).orElse(null))
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<FileId> file(UUID application, UUID account) {
        return kept(application, account)
                .flatMap(kept -> Optional.ofNullable(kept.file()))
                .map(FileId::new);
    }

    @Transactional(readOnly = true)
    public Fields filled(UUID application, UUID account) {
        var today = LocalDate.now(clock).toString();
        return kept(application, account)
                .map(kept -> Fields.of(Map.of("number", kept.number(), "issuedOn", kept.issuedOn())))
                .orElseGet(() -> Fields.of(Map.of("issuedOn", today)));
    }

    /// Nothing while something is wrong; the fields then say what.
    @Transactional(readOnly = true)
    public Optional<Command.Issue> read(UUID application, UUID account, Fields fields) {
        var number = Typed.compact(fields.value("number"));
        if (!number.matches("\\d{8}|\\d{18}|\\d{20}")) {
            fields.wrong("number", Problem.of("invoicing.wrong.number"));
        } else if (store.isUsed(number)) {
            fields.wrong("number", Problem.of("invoicing.wrong.used", number));
        }
        var on = fields.date("issuedOn");
        if (on.isEmpty()) {
            fields.wrong("issuedOn", Problem.of("invoicing.wrong.date"));
        } else if (on.get().isAfter(LocalDate.now(clock))) {
            fields.wrong("issuedOn", Problem.of("invoicing.wrong.future"));
        }
        var file = file(application, account);
        if (file.isEmpty()) {
            fields.wrong("file", Problem.of("invoicing.wrong.file"));
        }
        return fields.wrong()
                ? Optional.empty()
                : Optional.of(new Command.Issue(number, on.orElseThrow(), file.orElseThrow()));
    }

    public void forget(UUID application) {
        db.sql("delete from invoicing.prepared where application = :application")
                .param("application", application)
                .update();
    }

    private Optional<Kept> kept(UUID application, UUID account) {
        return db.sql("""
                select number, issued_on, file
                  from invoicing.prepared
                 where application = :application
                   and account = :account
                """)
                .param("application", application)
                .param("account", account)
                .query(Kept.class)
                .optional();
    }
}
