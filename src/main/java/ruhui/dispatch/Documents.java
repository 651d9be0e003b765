package ruhui.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.documents.FileId;
import ruhui.membership.Certificate;
import ruhui.membership.Certificates;
import ruhui.membership.Member;
import ruhui.membership.Members;
import ruhui.shared.Lang;

/// What a unit finds among its documents: nothing of anybody else, for its id is part of every question.
@Repository
class Documents {

    private final JdbcClient db;
    private final Members members;
    private final Certificates certificates;

    Documents(JdbcClient db, Members members, Certificates certificates) {
        this.db = db;
        this.members = members;
        this.certificates = certificates;
    }

    public record Shelf(
            @Nullable Member member,
            @Nullable LocalDate sendBy,
            List<Certificate> certificates,
            List<Paper> receipts,
            List<Posted> parcels) {}

    public record Paper(UUID id, String number, LocalDate day) {}

    public record Posted(String carrier, String number, LocalDate sentOn) {}

    Shelf shelf(UUID unit, Lang lang) {
        return new Shelf(
                members.of(unit).orElse(null),
                sendBy(unit).orElse(null),
                certificates.of(unit),
                receipts(unit),
                parcels(unit, lang));
    }

    Optional<FileId> receipt(UUID unit, UUID receipt) {
        return db.sql("""
                select r.file
                  from dispatch.receipt r
                  join dispatch.mailing m on m.id = r.mailing
                 where r.id = :receipt
                   and r.replaced_at is null
                   and m.unit = :unit
                """)
                .param("receipt", receipt)
                .param("unit", unit)
                .query(UUID.class)
                .optional()
                .map(FileId::new);
    }

    private List<Paper> receipts(UUID unit) {
        return db.sql("""
                select r.id, r.number, (r.at at time zone 'Asia/Shanghai')::date as day
                  from dispatch.receipt r
                  join dispatch.mailing m on m.id = r.mailing
                 where m.unit = :unit
                   and r.replaced_at is null
                 order by r.at desc
                """).param("unit", unit).query(Paper.class).list();
    }

    private Optional<LocalDate> sendBy(UUID unit) {
        return db.sql("select min(due_on) as due_on from dispatch.mailing where unit = :unit and stage <> 'Sent'")
                .param("unit", unit)
                .query((row, _) -> Optional.ofNullable(row.getObject("due_on", LocalDate.class)))
                .single();
    }

    private List<Posted> parcels(UUID unit, Lang lang) {
        return db.sql("""
                select carrier, parcel, sent_on
                  from dispatch.mailing
                 where unit = :unit
                   and stage = 'Sent'
                 order by sent_on desc, id desc
                """)
                .param("unit", unit)
                .query((row, _) -> new Posted(
                        Screens.carrier(row.getString("carrier"), lang),
                        row.getString("parcel"),
                        row.getObject("sent_on", LocalDate.class)))
                .list();
    }
}
