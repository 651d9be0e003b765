package ruhui.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.documents.Checked;
import ruhui.documents.FileId;
import ruhui.documents.Files;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.NotFound;

/// People who act for a unit somebody else already applied for. The staff finds out and answers them; the page tells
/// nothing of the other application.
@Service
@Transactional
class Claims {

    record Claim(
            UUID id,
            String creditCode,
            UUID claimant,
            String name,
            String said,
            UUID proof,
            Instant at,
            @Nullable Instant handledAt,
            @Nullable String handledBy,
            @Nullable String outcome) {}

    private final JdbcClient db;
    private final Files files;
    private final Clock clock;

    Claims(JdbcClient db, Files files, Clock clock) {
        this.db = db;
        this.files = files;
        this.clock = clock;
    }

    /// A second claim of the same person for the same unit takes the place of the first.
    void claim(Actor.Person me, String creditCode, String said, Checked proof) {
        var file = files.keep(proof, "claim of " + creditCode);
        db.sql("""
                insert into entry.claim (id, credit_code, claimant, name, said, proof, at)
                values (:id, :code, :claimant, :name, :said, :proof, :at)
                on conflict (credit_code, claimant) where handled_at is null do update
                   set said = excluded.said, proof = excluded.proof, at = excluded.at
                """)
                .param("id", Ids.next())
                .param("code", creditCode)
                .param("claimant", me.account())
                .param("name", me.name())
                .param("said", said)
                .param("proof", file.value())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    boolean waits(UUID claimant, String creditCode) {
        return db.sql("""
                select exists (select
                                 from entry.claim
                                where claimant = :claimant
                                  and credit_code = :code
                                  and handled_at is null)
                """)
                .param("claimant", claimant)
                .param("code", creditCode)
                .query(Boolean.class)
                .single();
    }

    void handled(UUID id, String outcome, Actor.Staff by) {
        var changed = db.sql("""
                update entry.claim
                   set handled_at = :at, handled_by = :by, outcome = :outcome
                 where id = :id
                   and handled_at is null
                """)
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.name())
                .param("outcome", outcome)
                .param("id", id)
                .update();
        if (changed == 0) {
            throw new NotFound();
        }
    }

    /// Those that wait first, then the last handled.
    List<Claim> list() {
        return db.sql("""
                select id, credit_code, claimant, name, said, proof, at, handled_at, handled_by, outcome
                  from entry.claim
                 order by handled_at is not null, coalesce(handled_at, at) desc
                 limit 100
                """).query(Claims::claim).list();
    }

    int waiting() {
        return db.sql("select count(*) from entry.claim where handled_at is null")
                .query(Integer.class)
                .single();
    }

    FileId proof(UUID id) {
        return find(id).map(claim -> new FileId(claim.proof())).orElseThrow(NotFound::new);
    }

    private Optional<Claim> find(UUID id) {
        return list().stream().filter(claim -> claim.id().equals(id)).findFirst();
    }

    private static Claim claim(ResultSet row, int number) throws SQLException {
        return new Claim(
                row.getObject("id", UUID.class),
                row.getString("credit_code"),
                row.getObject("claimant", UUID.class),
                row.getString("name"),
                row.getString("said"),
                row.getObject("proof", UUID.class),
                Objects.requireNonNull(ApplicationStore.instant(row, "at")),
                ApplicationStore.instant(row, "handled_at"),
                row.getString("handled_by"),
                row.getString("outcome"));
    }
}
