package ruhui.dues;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /// `typed` is what somebody filled in who came too late; `line` the one of the candidates that was chosen.
    public record Desk(
            TransferLine transfer,
            Charge charge,
            long credit,
            String voucher,
            boolean picture,
            int late,
            boolean finance,
            boolean first,
            List<Candidates.Candidate> candidates,
            BankLines.@Nullable Seen line,
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

        public boolean mayFind() {
            return finance && transfer.stage() instanceof Stage.Found;
        }

        public boolean mayUndo() {
            return finance && (transfer.stage() instanceof Stage.Confirmed || transfer.stage() instanceof Stage.Partly);
        }
    }

    public record Step(Instant at, String actorName, String command) {

        public String key() {
            return "dues.desk.step." + command.toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final TransferList transfers;
    private final ChargeStore charges;
    private final Books books;
    private final Files files;
    private final Calendars calendars;
    private final Candidates candidates;
    private final BankLines lines;
    private final JdbcClient db;
    private final Clock clock;

    DeskScreens(
            TransferList transfers,
            ChargeStore charges,
            Books books,
            Files files,
            Calendars calendars,
            Candidates candidates,
            BankLines lines,
            JdbcClient db,
            Clock clock) {
        this.transfers = transfers;
        this.charges = charges;
        this.books = books;
        this.files = files;
        this.calendars = calendars;
        this.candidates = candidates;
        this.lines = lines;
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

    /// `chosen` is a line of a statement, or `none`; without it the likeliest is taken where it is sure.
    public Desk desk(UUID id, Actor.Staff me, String chosen) {
        var transfer = transfers.find(id);
        var found = candidates.of(transfer, charge(transfer));
        var line = chosen.isEmpty()
                ? found.stream().findFirst().filter(Candidates.Candidate::sure).map(Candidates.Candidate::line)
                : found.stream()
                        .map(Candidates.Candidate::line)
                        .filter(seen -> seen.id().toString().equals(chosen))
                        .findFirst();
        return desk(transfer, me, found, line.orElse(null), received(transfer, line), Fields.empty(), null);
    }

    public Desk confirming(UUID id, Actor.Staff me, Fields fields) {
        var transfer = transfers.find(id);
        var line = DeskForms.line(fields).flatMap(lines::find).orElse(null);
        return desk(transfer, me, candidates.of(transfer, charge(transfer)), line, fields, Fields.empty(), null);
    }

    public Desk refusing(UUID id, Actor.Staff me, Fields fields) {
        var transfer = transfers.find(id);
        var found = candidates.of(transfer, charge(transfer));
        return desk(transfer, me, found, null, received(transfer, Optional.empty()), fields, null);
    }

    public Desk tooLate(UUID id, Actor.Staff me, Fields typed) {
        return desk(transfers.find(id), me, List.of(), null, Fields.empty(), Fields.empty(), typed);
    }

    private Desk desk(
            TransferLine transfer,
            Actor.Staff me,
            List<Candidates.Candidate> found,
            BankLines.@Nullable Seen line,
            Fields confirming,
            Fields refusing,
            @Nullable Fields typed) {
        var voucher = files.find(transfer.voucher());
        return new Desk(
                transfer,
                charge(transfer),
                credit(transfer),
                voucher.fileName(),
                voucher.type() == FileType.JPEG,
                late(transfer),
                me.may(Role.FINANCE),
                transfer.stage() instanceof Stage.Proposed proposed && proposed.isBy(me),
                found,
                line,
                confirming,
                refusing,
                history(transfer.id()),
                typed);
    }

    private long credit(TransferLine transfer) {
        return books.of(transfer.caseId()).credit();
    }

    private Charge charge(TransferLine transfer) {
        return charges.find(transfer.charge()).orElseThrow(NotFound::new);
    }

    private int late(TransferLine transfer) {
        return calendars.current().between(transfer.promisedOn(), LocalDate.now(clock));
    }

    private static Fields received(TransferLine transfer, Optional<BankLines.Seen> line) {
        var before = transfer.stage() instanceof Stage.Found found ? found.foundFen() : 0;
        var fen = line.map(seen -> Math.min(seen.freeFen(), transfer.fen() - before))
                .filter(part -> part > 0)
                .or(() -> line.map(BankLines.Seen::freeFen))
                .orElse(Math.max(transfer.fen() - before, 0));
        return Fields.of(Map.of(
                "line", line.map(seen -> seen.id().toString()).orElse(""),
                "received", Money.plain(fen),
                "receivedOn",
                        line.map(BankLines.Seen::on).orElse(transfer.paidOn()).toString(),
                "payer",
                        line.map(BankLines.Seen::payer)
                                .filter(name -> !name.isEmpty())
                                .orElse(transfer.payer())));
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
