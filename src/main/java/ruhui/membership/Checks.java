package ruhui.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.association.Level;
import ruhui.shared.Typed;
import ruhui.web.Fields;

/// What the public check shows: name, rank, days and standing of a certificate, and nothing else of its member.
@Repository
class Checks {

    private final JdbcClient db;
    private final Clock clock;

    Checks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public record Page(Fields fields, @Nullable Answer answer) {

        static Page asking(Fields fields) {
            return new Page(fields, null);
        }
    }

    /// The same for every number; what is not known is null.
    public record Answer(
            String number,
            Standing standing,
            @Nullable String name,
            @Nullable String level,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Instant checkedAt) {}

    /// A hit and a miss cost the same one select.
    Page check(String typed) {
        var shown = Typed.tidy(typed);
        var number = CertificateNumber.parse(shown).orElse("");
        var answer = db.sql("""
                select c.number, c.name, c.level, c.from_day, c.to_day, m.paid_until,
                       p.taken_back_at is not null as taken_back
                  from membership.certificate c
                  join membership.member m on m.unit = c.member
                  join membership.period p on p.id = c.period
                 where c.number = :number
                """)
                .param("number", number)
                .query(this::answer)
                .optional()
                .orElseGet(() -> new Answer(
                        number.isEmpty() ? shown : number, Standing.UNKNOWN, null, null, null, null, clock.instant()));
        return new Page(Fields.of(Map.of("number", answer.number())), answer);
    }

    private Answer answer(ResultSet row, int index) throws SQLException {
        var to = row.getObject("to_day", LocalDate.class);
        return new Answer(
                row.getString("number"),
                Standing.on(
                        LocalDate.now(clock),
                        to,
                        row.getBoolean("taken_back"),
                        row.getObject("paid_until", LocalDate.class)),
                row.getString("name"),
                Level.valueOf(row.getString("level")).key(),
                row.getObject("from_day", LocalDate.class),
                to,
                clock.instant());
    }
}
