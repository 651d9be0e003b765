package ruhui.dues;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.dues.Command.Confirm;
import ruhui.dues.Command.Refuse;
import ruhui.dues.Command.Report;
import ruhui.dues.Stage.Confirmed;
import ruhui.dues.Stage.Prepared;
import ruhui.dues.Stage.Refused;
import ruhui.dues.Stage.Reported;

/// A transfer a unit reports and finance looks for in the bank's books. Immutable: every change gives its next version.
record Transfer(UUID id, UUID caseId, UUID charge, int version, Report report, Stage stage) {

    static Transfer prepared(UUID id, UUID caseId, UUID charge, Report report) {
        return new Transfer(id, caseId, charge, 0, report, new Prepared());
    }

    /// `promised` is the day by which finance answers a report of today.
    Optional<Stage> next(Command command, LocalDate promised) {
        return Optional.ofNullable(workflow(new Move(stage, command), promised));
    }

    Transfer at(Stage next) {
        return new Transfer(id, caseId, charge, version + 1, report, next);
    }

    /// The whole workflow. What is not listed does not happen.
    private static @Nullable Stage workflow(Move move, LocalDate promised) {
        return switch (move) {
            case Move(Prepared _, Report _) -> new Reported(promised);
            case Move(Reported _, Confirm(var fen, var on, var payer)) -> new Confirmed(fen, on, payer);
            case Move(Reported _, Refuse(var why, var explanation)) -> new Refused(why, explanation);
            case Move _ -> null;
        };
    }

    private record Move(Stage from, Command command) {}
}
