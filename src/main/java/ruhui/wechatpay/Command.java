package ruhui.wechatpay;

import java.time.Instant;
import ruhui.shared.Actor;
import ruhui.shared.Role;

/// Everything that can happen to an order, grouped by who may bring it about.
sealed interface Command {

    /// The provider made the code.
    record Show(String codeUrl) implements ByProvider {}

    /// The provider will not make one.
    record Fail(String code) implements ByProvider {}

    /// The provider took the money.
    record Pay(String transaction, long fen, Instant at) implements ByProvider {}

    /// The provider says that nobody paid so far.
    record SeeUnpaid() implements ByProvider {}

    /// The provider says that it can no longer be paid.
    record SeeClosed() implements ByProvider {}

    /// Money came that does not fit.
    record Doubt(String reason) implements ByProvider {}

    /// “I have paid”, and the provider does not answer.
    record Claim() implements ByAnybody {}

    record Close(Stage.Why why) implements ByAnybody {}

    /// What was doubtful is looked into.
    record Settle() implements ByFinance {}

    sealed interface ByProvider extends Command {}

    sealed interface ByAnybody extends Command {}

    sealed interface ByFinance extends Command {}

    default boolean mayComeFrom(Actor actor, Order order) {
        return switch (this) {
            case ByProvider _ -> true;
            case ByAnybody _ ->
                switch (actor) {
                    case Actor.Unit unit -> unit.unit().equals(order.unit());
                    case Actor.Staff staff -> staff.may(Role.FINANCE);
                    case Actor.System _ -> true;
                    case Actor.Person _ -> false;
                };
            case ByFinance _ -> actor instanceof Actor.Staff staff && staff.may(Role.FINANCE);
        };
    }
}
