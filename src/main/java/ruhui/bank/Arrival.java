package ruhui.bank;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.bank.Command.Act;
import ruhui.bank.Command.Approve;
import ruhui.bank.Command.Decline;
import ruhui.bank.Command.Forget;
import ruhui.bank.Command.Give;
import ruhui.bank.Command.Park;
import ruhui.bank.Command.Recognise;
import ruhui.bank.Command.Resume;
import ruhui.bank.Command.TakeBack;
import ruhui.bank.Stage.Known;
import ruhui.bank.Stage.Loose;
import ruhui.bank.Stage.Open;
import ruhui.bank.Stage.Parked;
import ruhui.bank.Stage.Proposed;
import ruhui.bank.Stage.Spent;
import ruhui.shared.Actor;

/// A line that brought money, and how much of it is left. `pool` is what the book calls the money nobody has yet.
record Arrival(UUID line, UUID pool, int version, Stage stage, LocalDate on, String payer, long fen, long left) {

    /// From which amount on two people decide, and who this one is.
    record Terms(long secondFrom, Actor by) {}

    Optional<Stage> next(Command command, Terms terms) {
        return Optional.ofNullable(workflow(new Move(stage, command), terms));
    }

    /// The whole workflow. What is not listed does not happen.
    private @Nullable Stage workflow(Move move, Terms terms) {
        return switch (move) {
            case Move(Loose _, Act act) when act.fen() > left || act.fen() <= 0 -> null;
            case Move(Loose _, Act act)
            when needsSecond(act, terms) ->
                new Proposed(
                        act, terms.by().accountId().orElseThrow(), terms.by().name());
            case Move(Loose _, Act act) -> after(act);
            case Move(Loose _, Park(var note)) -> new Parked(note);
            case Move(Parked _, Resume _) -> new Open();
            case Move(Proposed proposed, Approve _) when !proposed.isBy(terms.by()) -> after(proposed.asked());
            case Move(Proposed _, Decline _) -> new Open();
            case Move(Loose _, Recognise _) when left == fen -> new Known();
            case Move(Known _, Forget _) -> new Open();
            case Move(Loose _, TakeBack _) -> new Open();
            case Move(Spent _, TakeBack _) -> new Open();
            case Move _ -> null;
        };
    }

    /// Whoever confirms a reported transfer was asked there.
    private static boolean needsSecond(Act act, Terms terms) {
        var asked = act instanceof Give give && give.transfer() != null;
        return !asked && act.fen() >= terms.secondFrom();
    }

    private Stage after(Act act) {
        return act.fen() == left ? new Spent() : new Open();
    }

    private record Move(Stage from, Command command) {}
}
