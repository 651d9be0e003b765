package ruhui.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.shared.NotFound;
import ruhui.web.Glance;

/// Reads what a case page is made of in one look.
@Repository
class Dossiers {

    private static final String SELECT = """
            select a.id, a.number, a.applicant, a.lang, a.stage, a.due_on, a.reason, a.profile, a.version, a.round,
                   a.days_left, a.submitted_at, a.changed_at,
                   case when a.claimed_until > :now then a.claimed_by end as claimed_by, a.claimed_name,
                   s.round as sent_round, s.at as sent_at, s.profile as sent_profile, s.pictures as sent_pictures
              from entry.application a
              left join lateral (select round, at, profile, pictures
                                   from entry.submission
                                  where case_id = a.id
                                  order by round desc
                                  limit 2) s on true
             where a.id = :id
             order by s.round desc
            """;

    private final JdbcClient db;
    private final PictureStore pictures;
    private final Clock clock;

    Dossiers(JdbcClient db, PictureStore pictures, Clock clock) {
        this.db = db;
        this.pictures = pictures;
        this.clock = clock;
    }

    Dossier find(UUID caseId) {
        return Glance.once(List.of("entry dossier", caseId), () -> {
            var rounds = db.sql(SELECT)
                    .param("id", caseId)
                    .param("now", OffsetDateTime.now(clock))
                    .query(Dossiers::round)
                    .list();
            if (rounds.isEmpty()) {
                throw new NotFound();
            }
            var newest = rounds.getFirst();
            var sent = rounds.stream().flatMap(round -> round.last().stream()).toList();
            return new Dossier(newest.application(), sent, newest.holder());
        });
    }

    /// What the association has; of a draft, which was never sent, what stands on the table.
    Submission sent(Dossier dossier) {
        var application = dossier.application();
        return dossier.last()
                .orElseGet(() -> new Submission(
                        0, application.changedAt(), application.profile(), pictures.of(application.id())));
    }

    private static Dossier round(ResultSet row, int number) throws SQLException {
        var holder = row.getObject("claimed_by", UUID.class);
        var profile = row.getString("sent_profile");
        return new Dossier(
                ApplicationStore.application(row, number),
                profile == null
                        ? List.of()
                        : List.of(new Submission(
                                row.getInt("sent_round"),
                                Objects.requireNonNull(ApplicationStore.instant(row, "sent_at")),
                                Json.profile(profile),
                                Json.pictures(row.getString("sent_pictures")))),
                holder == null
                        ? Optional.empty()
                        : Optional.of(new Inbox.Holder(holder, row.getString("claimed_name"))));
    }
}
