package ruhui.entry;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.entry.Command.Approve;
import ruhui.entry.Command.Close;
import ruhui.entry.Command.Correct;
import ruhui.entry.Command.Reject;
import ruhui.entry.Command.Reopen;
import ruhui.entry.Command.Resume;
import ruhui.entry.Command.Return;
import ruhui.entry.Command.Submit;
import ruhui.entry.Command.TakeBack;
import ruhui.entry.Command.Withdraw;
import ruhui.entry.Stage.Closed;
import ruhui.entry.Stage.Correcting;
import ruhui.entry.Stage.Draft;
import ruhui.entry.Stage.Passed;
import ruhui.entry.Stage.Rejected;
import ruhui.entry.Stage.Returned;
import ruhui.entry.Stage.Submitted;
import ruhui.entry.Stage.Withdrawn;
import ruhui.shared.Actor;
import ruhui.shared.Lang;

/// A unit's wish to join. Immutable: every change gives its next version.
/// `number` is empty until it is submitted; `daysLeft` are the working days the association still has to answer in.
record Application(
        UUID id,
        String number,
        UUID applicant,
        Lang lang,
        Stage stage,
        Profile profile,
        int version,
        int round,
        int daysLeft,
        @Nullable Instant submittedAt,
        Instant changedAt) {

    Optional<Stage> next(Command command, Deadlines deadlines) {
        return Optional.ofNullable(workflow(new Move(stage, command), deadlines));
    }

    boolean allows(Command command, Actor actor, Deadlines deadlines) {
        return command.mayComeFrom(actor, id, applicant)
                && next(command, deadlines).isPresent();
    }

    /// The clock of the association stands still while the applicant holds the case.
    Application at(Stage next, Deadlines deadlines, Instant now) {
        var left = stage instanceof Submitted(var by) ? deadlines.left(by) : daysLeft;
        return new Application(id, number, applicant, lang, next, profile, version + 1, round, left, submittedAt, now);
    }

    /// What was filled in goes to the association once more.
    Application sent(String number, Lang lang, Instant at) {
        return new Application(
                id, number, applicant, lang, stage, profile, version, round + 1, daysLeft, at, changedAt);
    }

    Application with(Profile changed) {
        return new Application(
                id, number, applicant, lang, stage, changed, version + 1, round, daysLeft, submittedAt, changedAt);
    }

    boolean wasSent() {
        return round > 0;
    }

    boolean isMendedBy(Actor actor) {
        return switch (stage) {
            case Draft _, Returned _ -> actor instanceof Actor.Person(var account, var _) && account.equals(applicant);
            case Correcting _ -> actor instanceof Actor.Unit(var _, var unit, var _) && unit.equals(id);
            case Submitted _, Passed _, Rejected _, Withdrawn _, Closed _ -> false;
        };
    }

    /// The whole workflow. What is not listed does not happen.
    private @Nullable Stage workflow(Move move, Deadlines deadlines) {
        return switch (move) {
            case Move(Draft _, Submit _) -> new Submitted(deadlines.toAnswer());
            case Move(Returned _, Submit _) -> new Submitted(deadlines.toAnswerWithin(daysLeft));
            case Move(Submitted _, Withdraw _) -> new Withdrawn();
            case Move(Returned _, Withdraw _) -> new Withdrawn();
            case Move(Submitted _, Approve _) -> new Passed();
            case Move(Submitted _, Return _) -> new Returned(deadlines.toMend());
            case Move(Submitted _, Reject(var reason, var months)) ->
                new Rejected(reason, deadlines.againAfter(months));
            case Move(Passed _, TakeBack _) -> new Submitted(deadlines.toAnswerWithin(daysLeft));
            case Move(Returned _, TakeBack _) -> new Submitted(deadlines.toAnswerWithin(daysLeft));
            case Move(Rejected _, TakeBack _) -> new Submitted(deadlines.toAnswerWithin(daysLeft));
            case Move(Passed _, Reopen _) -> new Correcting();
            case Move(Correcting _, Correct _) -> new Passed();
            case Move(Correcting _, Resume _) -> new Passed();
            case Move(Closed _, Resume _) -> new Passed();
            case Move(Passed _, Close _) -> new Closed();
            case Move(Correcting _, Close _) -> new Closed();
            case Move _ -> null;
        };
    }

    private record Move(Stage from, Command command) {}
}
