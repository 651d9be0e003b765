package ruhui.dues;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruhui.shared.Actor;

/// Books what was found of a transfer, part by part, and takes it back.
@Component
class TransferParts {

    record Part(int position, UUID payment, @Nullable UUID line, long fen) {}

    private final Payments payments;
    private final BankLines lines;
    private final JdbcClient db;
    private final Clock clock;

    TransferParts(Payments payments, BankLines lines, JdbcClient db, Clock clock) {
        this.payments = payments;
        this.lines = lines;
        this.db = db;
        this.clock = clock;
    }

    void book(Transfer transfer, Command.Confirm found, Actor by) {
        var position = db.sql("select count(*) from dues.transfer_part where transfer = :transfer")
                .param("transfer", transfer.id())
                .query(Integer.class)
                .single();
        var line = found.line();
        var payment = line == null
                ? payments.book(incoming(transfer, found, position), by).payment()
                : lines.give(line, transfer.caseId(), transfer.charge(), found.fen(), transfer.id(), by);
        db.sql("""
                insert into dues.transfer_part (transfer, position, payment, line, fen, at)
                values (:transfer, :position, :payment, :line, :fen, :at)
                """)
                .param("transfer", transfer.id())
                .param("position", position)
                .param("payment", payment)
                .param("line", line)
                .param("fen", found.fen())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    void undo(Transfer transfer, String reason, Actor by) {
        var parts = of(transfer.id());
        if (parts.isEmpty()) {
            payments.bookedOf(Way.TRANSFER, transfer.id().toString())
                    .ifPresent(payment -> payments.undo(payment, reason, by));
        }
        for (var part : parts.reversed()) {
            if (part.line() == null) {
                payments.undo(part.payment(), reason, by);
                lines.forget(part.payment(), by);
            } else {
                lines.takeBack(part.line(), part.payment(), reason, by);
            }
        }
        db.sql("update dues.transfer_part set undone_at = :at where transfer = :transfer and undone_at is null")
                .param("transfer", transfer.id())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /// Those that stand, the oldest first.
    List<Part> of(UUID transfer) {
        return db.sql("""
                select position, payment, line, fen
                  from dues.transfer_part
                 where transfer = :transfer
                   and undone_at is null
                 order by position
                """).param("transfer", transfer).query(Part.class).list();
    }

    /// A transfer is one source; what comes later of it is told apart.
    private static Payments.Incoming incoming(Transfer transfer, Command.Confirm found, int position) {
        return new Payments.Incoming(
                Way.TRANSFER,
                position == 0 ? transfer.id().toString() : transfer.id() + "#" + position,
                transfer.caseId(),
                java.util.Optional.of(transfer.charge()),
                found.fen(),
                found.on(),
                found.payer());
    }
}
