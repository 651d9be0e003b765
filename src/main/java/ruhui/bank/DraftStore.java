package ruhui.bank;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The lines of files that are not accepted yet, and what is wrong with the others.
@Repository
class DraftStore {

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final Clock clock;

    DraftStore(JdbcClient db, JdbcTemplate batches, Clock clock) {
        this.db = db;
        this.batches = batches;
        this.clock = clock;
    }

    void add(UUID id, List<Draft> drafts) {
        batches.batchUpdate("""
                insert into bank.draft
                       (import, row, booked_on, booked_time, fen, payer, payer_key, payer_account, remark, serial,
                        codes, key)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, drafts, drafts.size(), (row, draft) -> {
            var line = draft.line();
            row.setObject(1, id);
            row.setInt(2, line.row());
            row.setObject(3, line.on());
            row.setString(4, line.time());
            row.setLong(5, line.fen());
            row.setString(6, line.payer());
            row.setString(7, draft.payerKey());
            row.setString(8, line.payerAccount());
            row.setString(9, line.remark());
            row.setString(10, line.serial());
            row.setArray(
                    11, row.getConnection().createArrayOf("text", draft.codes().toArray()));
            row.setString(12, draft.key());
        });
    }

    void addFaults(UUID id, List<Read.Wrong> wrong) {
        for (var row : wrong) {
            for (var fault : row.faults()) {
                db.sql(
                                "insert into bank.fault (import, row, heading, value, said) values (:id, :row, :heading, :value, :said)")
                        .param("id", id)
                        .param("row", row.row())
                        .param("heading", fault.heading())
                        .param("value", fault.value())
                        .param("said", fault.key())
                        .update();
            }
        }
    }

    void forget(UUID id) {
        db.sql("delete from bank.draft where import = :id").param("id", id).update();
        db.sql("delete from bank.fault where import = :id").param("id", id).update();
    }

    /// Every line that is not known yet becomes one for ever; how many there were.
    int accept(UUID id, UUID account) {
        // Two files of one account wait for each other, lest each hold lines the other wants.
        db.sql("select id from bank.account where id = :id for update")
                .param("id", account)
                .query(UUID.class)
                .single();
        var added = db.sql("""
                insert into bank.line
                       (id, account, key, import, row, booked_on, booked_time, fen, payer, payer_key, payer_account,
                        remark, serial, codes, at)
                select gen_random_uuid(), :account, key, import, row, booked_on, booked_time, fen, payer, payer_key,
                       payer_account, remark, serial, codes, :at
                  from bank.draft
                 where import = :id
                 order by booked_on, booked_time, row
                    on conflict (account, key) do nothing
                """)
                .param("id", id)
                .param("account", account)
                .param("at", OffsetDateTime.now(clock))
                .update();
        forget(id);
        return added;
    }
}
