package ruhui.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruhui.bank.Command.Forget;
import ruhui.bank.Command.Give;
import ruhui.bank.Command.TakeBack;
import ruhui.dues.BankLines;
import ruhui.shared.Actor;

/// Shows the lines of statements to those who look for a reported transfer, and lets them take one.
@Component
class SeenLines implements BankLines {

    private static final int MOST = 40;

    private static final String SELECT = """
            select l.id, l.booked_on, l.fen, l.payer, l.remark, l.codes,
                   a.fen - (select coalesce(sum(s.fen), 0)
                              from bank.share s
                             where s.line = a.line
                               and s.undone_at is null) as left_fen
              from bank.arrival a
              join bank.line l on l.id = a.line
            """;

    private final Arrivals door;
    private final JdbcClient db;

    SeenLines(Arrivals door, JdbcClient db) {
        this.door = door;
        this.db = db;
    }

    @Override
    public List<Seen> near(String code, Set<String> payerKeys, long fen, LocalDate day) {
        return db.sql(SELECT + """
                 where a.stage in ('Open', 'Parked')
                   and (:code = any(l.codes)
                        or l.payer_key = any(:names)
                        or (a.fen = :fen and l.booked_on between cast(:day as date) - 10 and cast(:day as date) + 30))
                 order by :code = any(l.codes) desc, l.payer_key = any(:names) desc, l.booked_on desc
                 limit :most
                """)
                .param("code", code)
                .param("names", payerKeys.toArray(String[]::new))
                .param("fen", fen)
                .param("day", day)
                .param("most", MOST)
                .query(SeenLines::seen)
                .list();
    }

    @Override
    public Optional<Seen> find(UUID line) {
        return db.sql(SELECT + " where a.line = :line")
                .param("line", line)
                .query(SeenLines::seen)
                .optional();
    }

    @Override
    public UUID give(UUID line, UUID unit, UUID charge, long fen, UUID transfer, Actor by) {
        return door.perform(new Give(unit, charge, fen, transfer), line, by).orElseThrow();
    }

    @Override
    public void takeBack(UUID line, UUID payment, String reason, Actor by) {
        door.perform(new TakeBack(payment, reason), line, by);
    }

    @Override
    public void forget(UUID payment, Actor by) {
        db.sql("select line from bank.arrival where known = :payment")
                .param("payment", payment)
                .query(UUID.class)
                .optional()
                .ifPresent(line -> door.perform(new Forget(), line, by));
    }

    private static Seen seen(ResultSet row, int number) throws SQLException {
        return new Seen(
                row.getObject("id", UUID.class),
                row.getObject("booked_on", LocalDate.class),
                row.getLong("fen"),
                row.getLong("left_fen"),
                row.getString("payer"),
                row.getString("remark"),
                Set.of((String[]) row.getArray("codes").getArray()));
    }
}
