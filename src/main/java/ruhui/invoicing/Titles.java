package ruhui.invoicing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ruhui.shared.Ids;
import ruhui.shared.NotFound;

/// The invoicing information of each unit: several titles, one of them preferred. The first is it by itself.
@Repository
@Transactional
class Titles {

    record Kept(UUID id, Title title, boolean preferred) {}

    private final JdbcClient db;
    private final Clock clock;

    Titles(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// The preferred one first.
    @Transactional(readOnly = true)
    public List<Kept> of(UUID caseId) {
        return db.sql("""
                select id, kind, name, tax_code, email, address, phone, bank, account, preferred
                  from invoicing.title
                 where case_id = :caseId
                   and removed_at is null
                 order by preferred desc, id
                """).param("caseId", caseId).query(Titles::kept).list();
    }

    @Transactional(readOnly = true)
    public Optional<Kept> find(UUID id, UUID caseId) {
        return of(caseId).stream().filter(kept -> kept.id().equals(id)).findFirst();
    }

    public void add(UUID caseId, Title title) {
        filled(db.sql("""
                insert into invoicing.title
                       (id, case_id, kind, name, tax_code, email, address, phone, bank, account, preferred, at)
                values (:id, :caseId, :kind, :name, :taxCode, :email, :address, :phone, :bank, :account,
                        not exists (select from invoicing.title where case_id = :caseId and preferred), :at)
                """), title)
                .param("id", Ids.next())
                .param("caseId", caseId)
                .update();
    }

    public void change(UUID id, UUID caseId, Title title) {
        one(filled(db.sql("""
                update invoicing.title
                   set kind = :kind, name = :name, tax_code = :taxCode, email = :email, address = :address,
                       phone = :phone, bank = :bank, account = :account, at = :at
                 where id = :id
                   and case_id = :caseId
                   and removed_at is null
                """), title).param("id", id).param("caseId", caseId));
    }

    public void prefer(UUID id, UUID caseId) {
        db.sql("update invoicing.title set preferred = false where case_id = :caseId and preferred")
                .param("caseId", caseId)
                .update();
        one(db.sql("""
                update invoicing.title
                   set preferred = true
                 where id = :id
                   and case_id = :caseId
                   and removed_at is null
                """).param("id", id).param("caseId", caseId));
    }

    /// Another one takes its place as the preferred.
    public void remove(UUID id, UUID caseId) {
        var next = of(caseId).stream().filter(kept -> !kept.id().equals(id)).findFirst();
        one(db.sql("""
                update invoicing.title
                   set preferred = false, removed_at = :at
                 where id = :id
                   and case_id = :caseId
                   and removed_at is null
                """).param("id", id).param("caseId", caseId).param("at", OffsetDateTime.now(clock)));
        next.ifPresent(other -> prefer(other.id(), caseId));
    }

    private StatementSpec filled(StatementSpec statement, Title title) {
        return statement
                .param("kind", title.kind().name())
                .param("name", title.name())
                .param("taxCode", title.taxCode())
                .param("email", title.email())
                .param("address", title.address())
                .param("phone", title.phone())
                .param("bank", title.bank())
                .param("account", title.account())
                .param("at", OffsetDateTime.now(clock));
    }

    private static void one(StatementSpec statement) {
        if (statement.update() != 1) {
            throw new NotFound();
        }
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                new Title(
                        Title.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("tax_code"),
                        row.getString("email"),
                        row.getString("address"),
                        row.getString("phone"),
                        row.getString("bank"),
                        row.getString("account")),
                row.getBoolean("preferred"));
    }
}
