package ruhui.dues;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ruhui.shared.Actor;

/// What the statements of the bank show; implemented by the module that reads them in.
public interface BankLines {

    /// `freeFen` is what nobody was given yet.
    record Seen(UUID id, LocalDate on, long fen, long freeFen, String payer, String remark, Set<String> codes) {}

    /// Lines with money left that carry the code, bear one of the names, or come to the amount around that day.
    List<Seen> near(String code, Set<String> payerKeys, long fen, LocalDate day);

    Optional<Seen> find(UUID line);

    /// Gives part or all of a line to a unit, for the transfer it reported; the payment. Refused where not that much is
    /// left.
    UUID give(UUID line, UUID unit, UUID charge, long fen, UUID transfer, Actor by);

    /// Takes that back: the line has the money again.
    void takeBack(UUID line, UUID payment, String reason, Actor by);

    /// This payment was booked without a line and is taken back: a line that was recognised as its money has it again.
    void forget(UUID payment, Actor by);
}
