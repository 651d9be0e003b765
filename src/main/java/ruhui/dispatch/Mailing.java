package ruhui.dispatch;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.dispatch.Command.AddCertificate;
import ruhui.dispatch.Command.AddReceipt;
import ruhui.dispatch.Command.CorrectParcel;
import ruhui.dispatch.Command.ReplaceReceipt;
import ruhui.dispatch.Command.Send;
import ruhui.dispatch.Stage.Certified;
import ruhui.dispatch.Stage.Ready;
import ruhui.dispatch.Stage.Receipted;
import ruhui.dispatch.Stage.Sent;
import ruhui.dispatch.Stage.Waiting;

/// What one paid year brings a member by post. Immutable: every change gives its next version.
record Mailing(UUID id, UUID unit, LocalDate by, Stage stage, int version) {

    Optional<Stage> next(Command command) {
        return Optional.ofNullable(workflow(new Move(stage, command)));
    }

    Mailing at(Stage next) {
        return new Mailing(id, unit, by, next, version + 1);
    }

    /// The whole workflow. What is not listed does not happen.
    private static @Nullable Stage workflow(Move move) {
        return switch (move) {
            case Move(Waiting _, AddCertificate(var number)) -> new Certified(number);
            case Move(Receipted(var receipt), AddCertificate(var number)) -> new Ready(number, receipt);
            case Move(Waiting _, AddReceipt(var receipt)) -> new Receipted(receipt);
            case Move(Certified(var number), AddReceipt(var receipt)) -> new Ready(number, receipt);
            case Move(Ready(var number, var receipt), Send(var parcel)) -> new Sent(number, receipt, parcel);
            case Move(Receipted _, ReplaceReceipt(var receipt, var _)) -> new Receipted(receipt);
            case Move(Ready(var number, var _), ReplaceReceipt(var receipt, var _)) -> new Ready(number, receipt);
            case Move(Sent(var number, var _, var parcel), ReplaceReceipt(var receipt, var _)) ->
                new Sent(number, receipt, parcel);
            case Move(Sent(var number, var receipt, var _), CorrectParcel(var parcel, var _)) ->
                new Sent(number, receipt, parcel);
            case Move _ -> null;
        };
    }

    private record Move(Stage from, Command command) {}
}
