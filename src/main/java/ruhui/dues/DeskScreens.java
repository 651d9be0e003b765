package ruhui.dues;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ruhui.calendar.Calendars;
import ruhui.documents.FileType;
import ruhui.documents.Files;
import ruhui.shared.Actor;
import ruhui.shared.Money;
import ruhui.shared.NotFound;
import ruhui.shared.Role;
import ruhui.web.Fields;

/// What finance sees of reported transfers.
@Repository
@Transactional(readOnly = true)
class DeskScreens {

    static final int A_PAGE = 50;

    /// `late` counts working days; 0 is today, below zero there is time.
    public record Row(TransferLine transfer, int late) {}

    public record Inbox(boolean decided, List<Row> rows, int page, boolean more) {}

    /// `typed` is what somebody filled in who came too late.
    public record Desk(
            TransferLine transfer,
            Charge charge,
            long credit,
            String voucher,
            boolean picture,
            int late,
            boolean mayDecide,
            Fields confirming,
            Fields refusing,
            List<Step> history,
            @Nullable Fields typed) {

        public long more() {
            return transfer.fen() - charge.missingFen();
        }

        public boolean third() {
            return !SameName.same(transfer.payer(), transfer.unitName());
        }
    }

    public record Step(Instant at, String actorName, String command) {

        public String key() {
            return "dues.desk.step." + command.toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Money as it is about to be booked, with what follows from it.
    public record Receipt(TransferLine transfer, Charge charge, Command.Confirm received) {

        public long more() {
            return received.fen() - charge.missingFen();
        }

        public boolean differs() {
            return received.fen() != transfer.fen();
        }

        public boolean third() {
            return !SameName.same(received.payer(), transfer.unitName());
        }
    }

    private final TransferList transfers;
    private final ChargeStore charges;
    private final Books books;
    private final Files files;
    private final Calendars calendars;
    private final JdbcClient db;
    private final Clock clock;

    DeskScreens(
            TransferList transfers,
            ChargeStore charges,
            Books books,
            Files files,
            Calendars calendars,
            JdbcClient db,
            Clock clock) {
        this.transfers = transfers;
        this.charges = charges;
        this.books = books;
        this.files = files;
        this.calendars = calendars;
        this.db = db;
        this.clock = clock;
    }

    public Inbox inbox(boolean decided, int page) {
        var offset = (page - 1) * A_PAGE;
        var lines = decided ? transfers.decided(offset, A_PAGE + 1) : transfers.waiting(offset, A_PAGE + 1);
        return new Inbox(
                decided,
                lines.stream()
                        .limit(A_PAGE)
                        .map(line -> new Row(line, late(line)))
                        .toList(),
                page,
                lines.size() > A_PAGE);
    }

    public Desk desk(UUID id, Actor.Staff me) {
        var transfer = transfers.find(id);
        return desk(transfer, me, received(transfer), Fields.empty(), null);
    }

    public Desk confirming(UUID id, Actor.Staff me, Fields fields) {
        return desk(transfers.find(id), me, fields, Fields.empty(), null);
    }

    public Desk refusing(UUID id, Actor.Staff me, Fields fields) {
        var transfer = transfers.find(id);
        return desk(transfer, me, received(transfer), fields, null);
    }

    public Desk tooLate(UUID id, Actor.Staff me, Fields typed) {
        return desk(transfers.find(id), me, Fields.empty(), Fields.empty(), typed);
    }

    public Receipt receipt(UUID id, Command.Confirm received) {
        var transfer = transfers.find(id);
        return new Receipt(transfer, charge(transfer), received);
    }

    private Desk desk(
            TransferLine transfer, Actor.Staff me, Fields confirming, Fields refusing, @Nullable Fields typed) {
        var voucher = files.find(transfer.voucher());
        return new Desk(
                transfer,
                charge(transfer),
                books.of(transfer.caseId()).credit(),
                voucher.fileName(),
                voucher.type() == FileType.JPEG,
                late(transfer),
                transfer.waits() && me.may(Role.FINANCE),
                confirming,
                refusing,
                history(transfer.id()),
                typed);
    }

    private Charge charge(TransferLine transfer) {
        return charges.find(transfer.charge()).orElseThrow(NotFound::new);
    }

    private int late(TransferLine transfer) {
        return calendars.current().between(transfer.promisedOn(), LocalDate.now(clock));
    }

    private static Fields received(TransferLine transfer) {
        return Fields.of(Map.of(
                "received", Money.plain(transfer.fen()),
                "receivedOn", transfer.paidOn().toString(),
                "payer", transfer.payer()));
    }

    private List<Step> history(UUID transfer) {
        return db.sql("""
                select at, actor_name, command
                  from dues.step
                 where transfer = :transfer
                 order by id desc
                """)
                .param("transfer", transfer)
                .query((row, _) -> new Step(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_name"),
                        row.getString("command")))
                .list();
    }
}
