package ruhui.wechatpay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ruhui.dues.Arrived;
import ruhui.dues.Payments;
import ruhui.entry.Cases;
import ruhui.shared.Actor;
import ruhui.shared.NotFound;
import ruhui.shared.Role;
import ruhui.web.Fields;

/// What finance sees of money on its way back.
@Repository
@Transactional(readOnly = true)
class RefundScreens {

    public record Desk(
            List<Surplus> surplus,
            List<Line> lines,
            List<PaidList.Paid> found,
            String words,
            boolean ended,
            boolean mayAct) {}

    public record Surplus(PaidList.Paid paid, String unitName, long freeFen, Instant at) {}

    public record Line(
            UUID id,
            UUID unit,
            String unitName,
            String number,
            String transaction,
            String orderNumber,
            long fen,
            long ofFen,
            String reason,
            Instant requestedAt,
            String requestedBy,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            RefundStage stage,
            String account) {}

    public record Form(
            PaidList.Paid paid, String unitName, @Nullable Arrived arrived, long mostFen, Fields fields) {}

    public record One(
            Line line,
            @Nullable Arrived arrived,
            List<Step> steps,
            boolean mayApprove,
            boolean isMine,
            boolean mayRetry,
            boolean mayPayByHand,
            boolean mayAct,
            Fields fields) {

        /// What has been paid with it would be owed again.
        public long reopenedFen() {
            return arrived == null ? 0 : Math.max(0, line.fen() - arrived.freeFen());
        }
    }

    public record Step(Instant at, String by, String to) {

        public String key() {
            return RefundStore.stage(to, "", LocalDate.EPOCH).key();
        }
    }

    private static final String SELECT = """
            select id, unit, number, transaction_id, order_number, fen, of_fen, reason, requested_at, requested_name,
                   decided_at, decided_name, stage, said, done_on, account
              from wechatpay.refund
            """;

    private final JdbcClient db;
    private final PaidList paid;
    private final RefundStore store;
    private final Refunds refunds;
    private final Payments payments;
    private final Cases cases;

    RefundScreens(JdbcClient db, PaidList paid, RefundStore store, Refunds refunds, Payments payments, Cases cases) {
        this.db = db;
        this.paid = paid;
        this.store = store;
        this.refunds = refunds;
        this.payments = payments;
        this.cases = cases;
    }

    Desk desk(boolean ended, String words, Actor.Staff me) {
        var lines = db.sql(SELECT
                        + (ended
                                ? " where stage in ('Declined', 'Done', 'Kept') order by requested_at desc limit 100"
                                : " where stage not in ('Declined', 'Done', 'Kept') order by requested_at"))
                .query(this::line)
                .list();
        var found = words.isBlank() ? List.<PaidList.Paid>of() : paid.search(words.strip());
        return new Desk(surplus(), lines, found, words, ended, me.may(Role.FINANCE));
    }

    Form form(String transaction, Fields fields) {
        var money = paid.find(transaction);
        var arrived = payments.find(money.booked()).orElse(null);
        var most = Math.max(0, money.fen() - store.claimed(transaction));
        return new Form(money, name(money.unit()), arrived, most, fields);
    }

    One one(UUID id, Actor.Staff me, Fields fields) {
        var refund = store.find(id);
        var line = db.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(this::line)
                .optional()
                .orElseThrow(NotFound::new);
        var byHand = new RefundCommand.PayByHand(LocalDate.EPOCH, "");
        return new One(
                line,
                payments.find(refund.booked()).orElse(null),
                steps(id),
                refunds.allows(new RefundCommand.Approve(), refund, me),
                me.account().equals(refund.requestedBy()),
                refunds.allows(new RefundCommand.SendAgain(), refund, me),
                refunds.allows(byHand, refund, me),
                me.may(Role.FINANCE),
                fields);
    }

    /// What waits for a decision or is stuck; what the provider works on does not.
    int waiting() {
        return db.sql("""
                select (select count(*) from wechatpay.refund where stage in ('Requested', 'Abnormal', 'Refused'))
                     + (select count(*) from wechatpay.surplus where settled_at is null)
                """).query(Integer.class).single();
    }

    private List<Surplus> surplus() {
        var open = paid.surplus();
        var money = paid.booked(open.stream().map(PaidList.Surplus::booked).toList()).stream()
                .collect(Collectors.toMap(PaidList.Paid::booked, one -> one));
        return open.stream()
                .filter(one -> money.containsKey(one.booked()))
                .map(one -> new Surplus(
                        Objects.requireNonNull(money.get(one.booked())),
                        name(one.unit()),
                        payments.find(one.booked()).map(Arrived::freeFen).orElse(0L),
                        one.at()))
                .toList();
    }

    private List<Step> steps(UUID refund) {
        return db.sql("""
                select at, actor_name as by, to_stage as "to"
                  from wechatpay.step
                 where subject = :refund
                 order by id desc
                """).param("refund", refund).query(Step.class).list();
    }

    private String name(UUID unit) {
        return cases.heading(unit).unitName();
    }

    private Line line(ResultSet row, int number) throws SQLException {
        var unit = row.getObject("unit", UUID.class);
        return new Line(
                row.getObject("id", UUID.class),
                unit,
                name(unit),
                row.getString("number"),
                row.getString("transaction_id"),
                row.getString("order_number"),
                row.getLong("fen"),
                row.getLong("of_fen"),
                row.getString("reason"),
                OrderStore.instant(row, "requested_at"),
                row.getString("requested_name"),
                row.getObject("decided_at") == null ? null : OrderStore.instant(row, "decided_at"),
                row.getString("decided_name"),
                RefundStore.stage(
                        row.getString("stage"), row.getString("said"), row.getObject("done_on", LocalDate.class)),
                row.getString("account"));
    }
}
