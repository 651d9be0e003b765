package ruhui.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.shared.Ids;
import ruhui.shared.NotFound;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The accounts statements come from.
@Repository
class BankAccounts {

    private final JdbcClient db;
    private final Clock clock;

    BankAccounts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<BankAccount> all() {
        return db.sql("select id, bank, number, columns from bank.account order by at, id")
                .query(BankAccounts::account)
                .list();
    }

    BankAccount find(UUID id) {
        return db.sql("select id, bank, number, columns from bank.account where id = :id")
                .param("id", id)
                .query(BankAccounts::account)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// The one with this number, whatever its bank was called before.
    UUID add(String bank, String number) {
        return db.sql("""
                insert into bank.account (id, bank, number, columns, at)
                values (:id, :bank, :number, '{}', :at)
                on conflict (number) do update
                   set bank = excluded.bank
                returning id
                """)
                .param("id", Ids.next())
                .param("bank", bank)
                .param("number", number)
                .param("at", OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
    }

    /// What other files of this account had stays known.
    void learn(UUID account, Map<String, String> columns) {
        db.sql("update bank.account set columns = columns || :columns::jsonb where id = :id")
                .param("columns", JsonMapper.shared().writeValueAsString(columns))
                .param("id", account)
                .update();
    }

    static Map<String, String> columns(String json) {
        return JsonMapper.shared().readValue(json, new TypeReference<LinkedHashMap<String, String>>() {});
    }

    private static BankAccount account(ResultSet row, int number) throws SQLException {
        return new BankAccount(
                row.getObject("id", UUID.class),
                row.getString("bank"),
                row.getString("number"),
                columns(row.getString("columns")));
    }
}
