package ruhui.dispatch;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.admission.UnitJoined;
import ruhui.dispatch.Stage.Certified;
import ruhui.dispatch.Stage.Ready;
import ruhui.dispatch.Stage.Receipted;
import ruhui.dispatch.Stage.Sent;
import ruhui.dispatch.Stage.Waiting;
import ruhui.documents.FileId;
import ruhui.entry.UnitCard;
import ruhui.shared.Ids;

/// Mailings and their receipts as rows.
@Repository
class MailingStore {

    private static final String SELECT = """
            select m.id, m.unit, m.due_on, m.stage, m.certificate, r.number as receipt, r.file, r.paper, m.carrier, m.parcel,
                   m.sent_on, m.version
              from dispatch.mailing m
              left join dispatch.receipt r on r.mailing = m.id and r.replaced_at is null
             where m.id = :id
            """;

    private final JdbcClient db;
    private final Clock clock;

    MailingStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Heard twice it is still one mailing. Whoever joins anew, having lost what it joined with, gets another one.
    void insert(UnitJoined joined, UnitCard card) {
        db.sql("""
                insert into dispatch.mailing
                       (id, unit, cause, unit_name, case_number, opened_on, due_on, stage, version)
                values (:id, :unit, :cause, :name, :number, :openedOn, :dueOn, 'Waiting', 1)
                on conflict (cause) do nothing
                """)
                .param("id", Ids.next())
                .param("unit", joined.caseId())
                .param("cause", cause(joined))
                .param("name", card.unitName())
                .param("number", card.number())
                .param("openedOn", LocalDate.now(clock))
                .param("dueOn", joined.mailBy())
                .update();
    }

    void stop(UUID unit) {
        db.sql("update dispatch.mailing set stopped_at = :at where unit = :unit and stopped_at is null")
                .param("unit", unit)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    boolean isStopped(UUID id) {
        return db.sql("select exists (select from dispatch.mailing where id = :id and stopped_at is not null)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private UUID cause(UnitJoined joined) {
        var isAgain = db.sql(
                        "select exists (select from dispatch.mailing where unit = :unit and stopped_at is not null)")
                .param("unit", joined.caseId())
                .query(Boolean.class)
                .single();
        var time = joined.caseId() + " " + joined.at();
        return isAgain ? UUID.nameUUIDFromBytes(time.getBytes(StandardCharsets.UTF_8)) : joined.caseId();
    }

    Optional<Mailing> find(UUID id) {
        return db.sql(SELECT).param("id", id).query(MailingStore::mailing).optional();
    }

    Optional<Mailing> lock(UUID id) {
        return db.sql(SELECT + "for update of m")
                .param("id", id)
                .query(MailingStore::mailing)
                .optional();
    }

    void update(Mailing mailing) {
        var parcel = mailing.stage().parcelOrNone();
        db.sql("""
                update dispatch.mailing
                   set stage = :stage, certificate = :certificate, carrier = :carrier, parcel = :parcel,
                       sent_on = :sentOn, version = :version
                 where id = :id
                """)
                .param("stage", mailing.stage().key())
                .param("certificate", mailing.stage().certificateOrNone())
                .param("carrier", parcel == null ? null : parcel.carrier())
                .param("parcel", parcel == null ? null : parcel.number())
                .param("sentOn", parcel == null ? null : parcel.sentOn())
                .param("version", mailing.version())
                .param("id", mailing.id())
                .update();
    }

    /// In place of the one there is; false when another mailing has this number.
    boolean putReceipt(UUID mailing, Receipt receipt) {
        db.sql("update dispatch.receipt set replaced_at = :at where mailing = :mailing and replaced_at is null")
                .param("at", OffsetDateTime.now(clock))
                .param("mailing", mailing)
                .update();
        return db.sql("""
                        insert into dispatch.receipt (id, mailing, number, file, paper, at)
                        values (:id, :mailing, :number, :file, :paper, :at)
                        on conflict do nothing
                        """)
                        .param("id", Ids.next())
                        .param("mailing", mailing)
                        .param("number", receipt.number())
                        .param("file", receipt.file().value())
                        .param("paper", receipt.paper())
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    private static Mailing mailing(ResultSet row, int number) throws SQLException {
        return new Mailing(
                row.getObject("id", UUID.class),
                row.getObject("unit", UUID.class),
                row.getObject("due_on", LocalDate.class),
                stage(row),
                row.getInt("version"));
    }

    private static Stage stage(ResultSet row) throws SQLException {
        var certificate = row.getString("certificate");
        return switch (row.getString("stage")) {
            case "Waiting" -> new Waiting();
            case "Certified" -> new Certified(certificate);
            case "Receipted" -> new Receipted(receipt(row));
            case "Ready" -> new Ready(certificate, receipt(row));
            case "Sent" -> new Sent(certificate, receipt(row), parcel(row));
            case String unknown -> throw new IllegalStateException("unknown stage " + unknown);
        };
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(
                row.getString("receipt"),
                new FileId(row.getObject("file", UUID.class)),
                row.getObject("paper", UUID.class));
    }

    private static Parcel parcel(ResultSet row) throws SQLException {
        return new Parcel(row.getString("carrier"), row.getString("parcel"), row.getObject("sent_on", LocalDate.class));
    }
}
