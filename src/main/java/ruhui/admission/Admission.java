package ruhui.admission;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.admission.Command.Activate;
import ruhui.admission.Command.Approve;
import ruhui.admission.Command.AskForPapers;
import ruhui.admission.Command.AwaitTransfer;
import ruhui.admission.Command.Correct;
import ruhui.admission.Command.Join;
import ruhui.admission.Command.LosePayment;
import ruhui.admission.Command.ReceivePapers;
import ruhui.admission.Command.RefuseTransfer;
import ruhui.admission.Command.Reject;
import ruhui.admission.Command.Return;
import ruhui.admission.Command.SendPapers;
import ruhui.admission.Command.TakeBack;
import ruhui.admission.Command.Welcome;
import ruhui.admission.Command.Withdraw;
import ruhui.admission.Stage.AwaitingActivation;
import ruhui.admission.Stage.AwaitingPapers;
import ruhui.admission.Stage.AwaitingPayment;
import ruhui.admission.Stage.ConfirmingTransfer;
import ruhui.admission.Stage.Corrections;
import ruhui.admission.Stage.ForPapers;
import ruhui.admission.Stage.FormalReview;
import ruhui.admission.Stage.Joined;
import ruhui.admission.Stage.PapersMissing;
import ruhui.admission.Stage.PapersSent;
import ruhui.admission.Stage.Rejected;
import ruhui.admission.Stage.Welcomed;
import ruhui.admission.Stage.Withdrawable;
import ruhui.admission.Stage.Withdrawn;

/// The way of one unit from the preliminary approval to the welcome parcel. Immutable: every change gives its next
/// version. `payUntil` is kept while a transfer is looked for, in case it does not come; `paidOn` for ever.
record Admission(
        UUID id,
        int version,
        Stage stage,
        @Nullable LocalDate payUntil,
        @Nullable LocalDate paidOn) {

    static Admission opened(UUID id, Deadlines deadlines) {
        return new Admission(id, 1, new AwaitingActivation(deadlines.toActivate()), null, null);
    }

    Optional<Stage> next(Command command, Deadlines deadlines) {
        return Optional.ofNullable(workflow(new Move(stage, command), deadlines));
    }

    Admission at(Stage next) {
        return new Admission(
                id,
                version + 1,
                next,
                next instanceof AwaitingPayment(var until) ? until : payUntil,
                next instanceof Joined(var paid, var _) ? paid : paidOn);
    }

    /// The whole workflow. What is not listed does not happen.
    private @Nullable Stage workflow(Move move, Deadlines deadlines) {
        return switch (move) {
            case Move(AwaitingActivation _, Activate _) -> new AwaitingPapers(deadlines.toSendPapers());
            case Move(ForPapers _, SendPapers(var parcel)) -> new PapersSent(parcel);
            case Move(ForPapers _, ReceivePapers _) -> new FormalReview(deadlines.toDecide());
            case Move(ForPapers _, AskForPapers(var items, var _)) ->
                new PapersMissing(items, deadlines.toSendPapers());
            case Move(FormalReview _, AskForPapers(var items, var _)) ->
                new PapersMissing(items, deadlines.toSendPapers());
            case Move(FormalReview _, Approve _) -> new AwaitingPayment(deadlines.toPay());
            case Move(FormalReview _, Return _) -> new Corrections();
            case Move(FormalReview _, Reject(var reason)) -> new Rejected(reason);
            case Move(AwaitingPayment _, TakeBack(var by)) -> new FormalReview(by);
            case Move(Corrections _, TakeBack(var by)) -> new FormalReview(by);
            case Move(Rejected _, TakeBack(var by)) -> new FormalReview(by);
            case Move(Corrections _, Correct _) -> new AwaitingPapers(deadlines.toSendPapers());
            case Move(AwaitingPayment _, AwaitTransfer(var by)) -> new ConfirmingTransfer(by);
            case Move(ConfirmingTransfer _, RefuseTransfer _) -> new AwaitingPayment(payAgain(deadlines));
            case Move(AwaitingPayment _, Join(var paidOn)) -> new Joined(paidOn, deadlines.toMail());
            case Move(ConfirmingTransfer _, Join(var paidOn)) -> new Joined(paidOn, deadlines.toMail());
            case Move(Joined _, Welcome(var sentOn)) -> new Welcomed(sentOn);
            case Move(Joined _, LosePayment _) -> new AwaitingPayment(payAgain(deadlines));
            case Move(Welcomed _, LosePayment _) -> new AwaitingPayment(payAgain(deadlines));
            case Move(Withdrawable _, Withdraw _) -> new Withdrawn();
            case Move _ -> null;
        };
    }

    /// The old day still holds, unless it passed while the association was looking.
    private LocalDate payAgain(Deadlines deadlines) {
        return payUntil == null || payUntil.isBefore(deadlines.today()) ? deadlines.toPay() : payUntil;
    }

    private record Move(Stage from, Command command) {}
}
