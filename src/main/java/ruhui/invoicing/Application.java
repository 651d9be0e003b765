package ruhui.invoicing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.invoicing.Command.Apply;
import ruhui.invoicing.Command.Issue;
import ruhui.invoicing.Command.Redden;
import ruhui.invoicing.Command.Return;
import ruhui.invoicing.Command.Withdraw;
import ruhui.invoicing.Stage.Applied;
import ruhui.invoicing.Stage.Issued;
import ruhui.invoicing.Stage.Prepared;
import ruhui.invoicing.Stage.Reddened;
import ruhui.invoicing.Stage.Returned;
import ruhui.invoicing.Stage.Withdrawn;

/// A unit's wish for an invoice. Immutable: every change gives its next version.
record Application(UUID id, UUID caseId, String number, int version, Request request, Stage stage) {

    static Application prepared(UUID id, UUID caseId, String number, Request request) {
        return new Application(id, caseId, number, 0, request, new Prepared());
    }

    /// `promised` is the day by which finance answers an application of today.
    Optional<Stage> next(Command command, LocalDate promised) {
        return Optional.ofNullable(workflow(new Move(stage, command), promised));
    }

    Application after(Command command, Stage next) {
        return new Application(
                id, caseId, number, version + 1, command instanceof Apply(var changed) ? changed : request, next);
    }

    /// The whole workflow. What is not listed does not happen.
    private static @Nullable Stage workflow(Move move, LocalDate promised) {
        return switch (move) {
            case Move(Prepared _, Apply _) -> new Applied(promised);
            case Move(Returned _, Apply _) -> new Applied(promised);
            case Move(Applied _, Issue(var paper, var draft, var _)) -> issued(paper, draft);
            case Move(Issued(var paper, var number, var _, var _), Redden(var _, var red, var _)) ->
                new Reddened(paper, number, red.number());
            case Move(Reddened _, Issue(var paper, var draft, var _)) -> issued(paper, draft);
            case Move(Reddened _, Return(var reason)) -> new Returned(reason);
            case Move(Applied _, Return(var reason)) -> new Returned(reason);
            case Move(Applied _, Withdraw _) -> new Withdrawn();
            case Move(Returned _, Withdraw _) -> new Withdrawn();
            case Move _ -> null;
        };
    }

    private static Issued issued(UUID paper, Draft draft) {
        return new Issued(paper, draft.number(), draft.on(), draft.file());
    }

    private record Move(Stage from, Command command) {}
}
