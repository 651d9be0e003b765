package ruhui.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.association.Level;
import ruhui.documents.FileId;
import ruhui.shared.Actor;

/// Certificates as rows; they are only ever added.
@Repository
class CertificateStore {

    private static final String SELECT = """
            select number, member, name, level, from_day, to_day, issued_on, file
              from membership.certificate
            """;

    private final JdbcClient db;

    CertificateStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Certificate> ofPeriod(UUID period) {
        return db.sql(SELECT + " where period = :period")
                .param("period", period)
                .query(CertificateStore::certificate)
                .optional();
    }

    /// The newest first.
    List<Certificate> of(UUID unit) {
        return db.sql(SELECT + " where member = :unit order by issued_on desc, number desc")
                .param("unit", unit)
                .query(CertificateStore::certificate)
                .list();
    }

    /// Asks for the owner as well, so that nobody opens somebody else's.
    Optional<FileId> file(UUID unit, String number) {
        return db.sql("select file from membership.certificate where number = :number and member = :unit")
                .param("number", number)
                .param("unit", unit)
                .query(UUID.class)
                .optional()
                .map(FileId::new);
    }

    void insert(Certificate certificate, UUID period, Actor.Staff by, Instant at) {
        db.sql("""
                insert into membership.certificate
                       (number, period, member, name, level, from_day, to_day, issued_on, issued_at, actor_id,
                        actor_name, file)
                values (:number, :period, :member, :name, :level, :from, :to, :issuedOn, :issuedAt, :actor,
                        :actorName, :file)
                """)
                .param("number", certificate.number())
                .param("period", period)
                .param("member", certificate.unit())
                .param("name", certificate.name())
                .param("level", certificate.level().name())
                .param("from", certificate.from())
                .param("to", certificate.to())
                .param("issuedOn", certificate.issuedOn())
                .param("issuedAt", at.atOffset(ZoneOffset.UTC))
                .param("actor", by.account())
                .param("actorName", by.name())
                .param("file", certificate.file().value())
                .update();
    }

    private static Certificate certificate(ResultSet row, int number) throws SQLException {
        return new Certificate(
                row.getString("number"),
                row.getObject("member", UUID.class),
                row.getString("name"),
                Level.valueOf(row.getString("level")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getObject("issued_on", LocalDate.class),
                new FileId(row.getObject("file", UUID.class)));
    }
}
