package ruhui.ledger;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What stood on each account when a day began.
@Repository
public class Balances {

    private final JdbcClient db;

    Balances(JdbcClient db) {
        this.db = db;
    }

    /// Every account, 0 where nothing was booked; days are those the entries count from.
    public Map<Account, Long> before(LocalDate day) {
        var all = new EnumMap<Account, Long>(Account.class);
        for (var account : Account.values()) {
            all.put(account, 0L);
        }
        all.putAll(db
                .sql("""
                select l.account, sum(l.fen) as fen
                  from ledger.line l
                  join ledger.entry e on e.id = l.entry
                 where e.booked_on < :day
                 group by l.account
                """)
                .param("day", day)
                .query((row, _) -> Map.entry(Account.valueOf(row.getString("account")), row.getLong("fen")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return all;
    }
}
