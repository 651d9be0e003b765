package ruhui.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.invoicing.InvoiceKind;
import ruhui.invoicing.Paper;
import ruhui.invoicing.Papers;
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
    private final Papers papers;

    Documents(JdbcClient db, Members members, Certificates certificates, Papers papers) {
        this.db = db;
        this.members = members;
        this.certificates = certificates;
        this.papers = papers;
    }

    public record Shelf(
            @Nullable Member member,
            @Nullable LocalDate sendBy,
            List<Certificate> certificates,
            List<Paper> receipts,
            List<Posted> parcels) {}

    public record Posted(String carrier, String number, LocalDate sentOn) {}

    Shelf shelf(UUID unit, Lang lang) {
        return new Shelf(
                members.of(unit).orElse(null),
                sendBy(unit).orElse(null),
                certificates.of(unit),
                papers.ofUnit(unit, InvoiceKind.FISCAL_RECEIPT),
                parcels(unit, lang));
    }

    private Optional<LocalDate> sendBy(UUID unit) {
        return db.sql(
                        "select min(due_on) as due_on from dispatch.mailing where unit = :unit and stage <> 'Sent' and stopped_at is null")
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
