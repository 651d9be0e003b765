package ruhui.wechatpay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.Ruhui;
import ruhui.shared.NotFound;
import ruhui.wechatpay.Stage.Asked;
import ruhui.wechatpay.Stage.Checking;
import ruhui.wechatpay.Stage.Closed;
import ruhui.wechatpay.Stage.Closing;
import ruhui.wechatpay.Stage.Doubtful;
import ruhui.wechatpay.Stage.Failed;
import ruhui.wechatpay.Stage.Open;
import ruhui.wechatpay.Stage.Paid;
import ruhui.wechatpay.Stage.Why;

/// Orders on disk.
@Repository
class OrderStore {

    private static final String SELECT = """
            select id, unit, charge, number, fen, description, expires_at, asked_at, version, stage, code_url, shown, why,
                   transaction_id, paid_fen, paid_at, reason
              from wechatpay.pay_order
            """;

    private final JdbcClient db;
    private final Clock clock;

    OrderStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Order lock(UUID id) {
        return db.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(OrderStore::order)
                .optional()
                .orElseThrow(NotFound::new);
    }

    Optional<Order> lock(String number) {
        return db.sql(SELECT + " where number = :number for update")
                .param("number", number)
                .query(OrderStore::order)
                .optional();
    }

    Optional<Order> find(UUID id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(OrderStore::order)
                .optional();
    }

    Optional<Order> holding(UUID charge) {
        return db.sql(SELECT + """
                         where charge = :charge
                           and stage in ('Asked', 'Open', 'Checking', 'Closing', 'Doubtful')
                        """)
                .param("charge", charge)
                .query(OrderStore::order)
                .optional();
    }

    List<Order> live(UUID unit) {
        return db.sql(SELECT + """
                         where unit = :unit
                           and stage in ('Asked', 'Open', 'Checking', 'Closing')
                         order by asked_at
                        """).param("unit", unit).query(OrderStore::order).list();
    }

    Optional<Order> last(UUID unit) {
        return db.sql(SELECT + " where unit = :unit order by asked_at desc, id desc limit 1")
                .param("unit", unit)
                .query(OrderStore::order)
                .optional();
    }

    /// Nobody else makes an order for this charge until we commit.
    void reserve(UUID charge) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:charge, 0))")
                .param("charge", "wechatpay." + charge)
                .query((_, _) -> true)
                .single();
    }

    void add(Order order, Instant next) {
        db.sql("""
                insert into wechatpay.pay_order
                       (id, unit, charge, number, fen, description, expires_at, asked_at, version, stage, since, next_at)
                values (:id, :unit, :charge, :number, :fen, :description, :expires, :asked, :version, 'Asked', :asked, :next)
                """)
                .param("id", order.id())
                .param("unit", order.unit())
                .param("charge", order.charge())
                .param("number", order.number())
                .param("fen", order.wanted().fen())
                .param("description", order.wanted().description())
                .param("expires", at(order.wanted().expires()))
                .param("asked", at(order.askedAt()))
                .param("version", order.version())
                .param("next", at(next))
                .update();
    }

    /// Ended orders are not asked about any more.
    void change(Order order) {
        var stage = order.stage();
        var paid = stage instanceof Paid money ? money : null;
        db.sql("""
                update wechatpay.pay_order
                   set version = :version, stage = :stage, since = :now, code_url = :code, why = :why,
                       shown = shown or :code::text is not null, reason = :reason, transaction_id = :transaction, paid_fen = :fen, paid_at = :paidAt,
                       next_at = case when :live then coalesce(next_at, :now) end
                 where id = :id
                """)
                .param("id", order.id())
                .param("version", order.version())
                .param("stage", stage.name())
                .param("now", OffsetDateTime.now(clock))
                .param("code", code(stage))
                .param("why", why(stage))
                .param("reason", reason(stage))
                .param("transaction", paid == null ? null : paid.transaction())
                .param("fen", paid == null ? null : paid.fen())
                .param("paidAt", paid == null ? null : at(paid.at()))
                .param("live", stage instanceof Stage.Live)
                .update();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atZone(Ruhui.ZONE).toOffsetDateTime();
    }

    private static @Nullable String code(Stage stage) {
        return switch (stage) {
            case Open(var url) -> url;
            case Checking(var url) -> url;
            case Stage _ -> null;
        };
    }

    private static @Nullable String why(Stage stage) {
        return switch (stage) {
            case Closing(var why) -> why.name();
            case Closed(var why) -> why.name();
            case Stage _ -> null;
        };
    }

    private static @Nullable String reason(Stage stage) {
        return switch (stage) {
            case Failed(var code) -> code;
            case Doubtful(var reason) -> reason;
            case Stage _ -> null;
        };
    }

    static Order order(ResultSet row, int number) throws SQLException {
        return new Order(
                row.getObject("id", UUID.class),
                row.getObject("unit", UUID.class),
                row.getObject("charge", UUID.class),
                new Provider.Wanted(
                        row.getString("number"),
                        row.getLong("fen"),
                        row.getString("description"),
                        instant(row, "expires_at")),
                instant(row, "asked_at"),
                row.getBoolean("shown"),
                row.getInt("version"),
                stage(row));
    }

    private static Stage stage(ResultSet row) throws SQLException {
        return switch (row.getString("stage")) {
            case "Asked" -> new Asked();
            case "Open" -> new Open(row.getString("code_url"));
            case "Checking" -> new Checking(row.getString("code_url"));
            case "Closing" -> new Closing(Why.valueOf(row.getString("why")));
            case "Paid" -> new Paid(row.getString("transaction_id"), row.getLong("paid_fen"), instant(row, "paid_at"));
            case "Closed" -> new Closed(Why.valueOf(row.getString("why")));
            case "Failed" -> new Failed(row.getString("reason"));
            case "Doubtful" -> new Doubtful(row.getString("reason"));
            case String unknown -> throw new IllegalStateException("unknown stage " + unknown);
        };
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
