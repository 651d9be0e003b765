package ruhui.dues;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.dues.Command.Approve;
import ruhui.dues.Command.Close;
import ruhui.dues.Command.Confirm;
import ruhui.dues.Command.Decline;
import ruhui.dues.Command.Refuse;
import ruhui.dues.Command.Report;
import ruhui.dues.Command.Undo;
import ruhui.dues.Stage.Confirmed;
import ruhui.dues.Stage.Partly;
import ruhui.dues.Stage.Prepared;
import ruhui.dues.Stage.Proposed;
import ruhui.dues.Stage.Refused;
import ruhui.dues.Stage.Reported;
import ruhui.shared.Actor;

/// A transfer a unit reports and finance looks for in the bank's books. Immutable: every change gives its next version.
record Transfer(UUID id, UUID caseId, UUID charge, int version, Report report, Stage stage) {

    /// What a decision of today goes by: the day promised for an answer, from which amount on two people decide, and
    /// who
    /// this one is.
    record Terms(LocalDate promised, long secondFrom, Actor by) {}

    static Transfer prepared(UUID id, UUID caseId, UUID charge, Report report) {
        return new Transfer(id, caseId, charge, 0, report, new Prepared());
    }

    Optional<Stage> next(Command command, Terms terms) {
        return Optional.ofNullable(workflow(new Move(stage, command), terms));
    }

    Transfer at(Stage next) {
        return new Transfer(id, caseId, charge, version + 1, report, next);
    }

    /// The whole workflow. What is not listed does not happen.
    private static @Nullable Stage workflow(Move move, Terms terms) {
        return switch (move) {
            case Move(Prepared _, Report _) -> new Reported(terms.promised());
            case Move(Reported before, Confirm confirm) -> confirmed(before, confirm, terms);
            case Move(Partly before, Confirm confirm) -> confirmed(before, confirm, terms);
            case Move(Proposed proposed, Approve _)
            when !proposed.isBy(terms.by()) -> booked(proposed.before(), proposed.asked());
            case Move(Proposed proposed, Decline _) -> proposed.before();
            case Move(Partly(var _, var fen, var on, var payer), Close _) -> new Confirmed(fen, on, payer);
            case Move(Reported _, Refuse(var why, var explanation)) -> new Refused(why, explanation);
            case Move(Partly _, Undo _) -> new Reported(terms.promised());
            case Move(Confirmed _, Undo _) -> new Reported(terms.promised());
            case Move _ -> null;
        };
    }

    private static Stage confirmed(Stage.Found before, Confirm confirm, Terms terms) {
        return confirm.fen() >= terms.secondFrom()
                ? new Proposed(
                        before,
                        confirm,
                        terms.by().accountId().orElseThrow(),
                        terms.by().name())
                : booked(before, confirm);
    }

    /// `on` and `payer` are those of the last part.
    private static Stage booked(Stage.Found before, Confirm confirm) {
        var fen = before.foundFen() + confirm.fen();
        return confirm.awaited()
                ? new Partly(before.by(), fen, confirm.on(), confirm.payer())
                : new Confirmed(fen, confirm.on(), confirm.payer());
    }

    private record Move(Stage from, Command command) {}
}
