package ruhui.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.web.Queue;

/// Lists of admissions, one query each.
@Repository
class Lists {

    static final int A_PAGE = 50;

    record OnItsWay(String number, String unitName, String carrier, String parcel, LocalDate sentOn) {}

    record UnderReview(UUID id, String number, String unitName, Instant since, LocalDate dueOn) {}

    private final JdbcClient db;

    Lists(JdbcClient db) {
        this.db = db;
    }

    /// The longest on its way first.
    List<OnItsWay> onTheirWay() {
        return db.sql("""
                select number, unit_name, carrier, parcel, sent_on
                  from admission.admission
                 where stage = 'PapersSent'
                 order by sent_on, number
                 limit :most
                """).param("most", A_PAGE).query(OnItsWay.class).list();
    }

    /// By promised day.
    List<UnderReview> underReview(int page) {
        return db.sql("""
                select id, number, unit_name, since, due_on
                  from admission.admission
                 where stage = 'FormalReview'
                 order by due_on, since, number
                 limit :size
                offset :skip
                """)
                .param("size", A_PAGE)
                .param("skip", A_PAGE * (page - 1))
                .query((row, _) -> new UnderReview(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("unit_name"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    Queue.Count reviews(LocalDate today) {
        return db.sql("""
                select count(*) as waiting,
                       count(*) filter (where due_on = :today) as due_today,
                       count(*) filter (where due_on < :today) as overdue
                  from admission.admission
                 where stage = 'FormalReview'
                """).param("today", today).query(Queue.Count.class).single();
    }

    /// Parcels of a week ago and older should have come.
    Queue.Count parcels(LocalDate today) {
        return db.sql("""
                select count(*) as waiting,
                       0 as due_today,
                       count(*) filter (where sent_on < :weekAgo) as overdue
                  from admission.admission
                 where stage = 'PapersSent'
                """)
                .param("weekAgo", today.minusDays(7))
                .query(Queue.Count.class)
                .single();
    }

    Optional<UUID> byNumber(String number) {
        return db.sql("select id from admission.admission where number = :number")
                .param("number", number)
                .query(UUID.class)
                .optional();
    }

    Optional<UUID> byParcel(String parcel) {
        return db.sql("""
                select id
                  from admission.admission
                 where stage = 'PapersSent'
                   and parcel = :parcel
                 order by sent_on
                 limit 1
                """).param("parcel", parcel).query(UUID.class).optional();
    }

    /// When a case came to its stage; nothing for one that was not admitted yet.
    @Nullable
    Instant since(UUID id) {
        return db.sql("select since from admission.admission where id = :id")
                .param("id", id)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }
}
