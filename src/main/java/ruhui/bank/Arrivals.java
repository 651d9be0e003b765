package ruhui.bank;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.association.Associations;
import ruhui.dues.Payments;
import ruhui.entry.Cases;
import ruhui.shared.Actor;
import ruhui.shared.NotFound;
import ruhui.shared.Refused;
import ruhui.shared.Role;

/// The one door through which lines that brought money change.
@Service
@Transactional
class Arrivals {

    private final ArrivalStore store;
    private final Pooling pooling;
    private final Payments payments;
    private final Cases cases;
    private final Associations associations;

    Arrivals(ArrivalStore store, Pooling pooling, Payments payments, Cases cases, Associations associations) {
        this.store = store;
        this.pooling = pooling;
        this.payments = payments;
        this.cases = cases;
        this.associations = associations;
    }

    /// False when somebody else was faster: `version` is the one the decision was made upon.
    boolean perform(Command command, UUID line, int version, Actor.Staff by) {
        if (!by.may(Role.FINANCE)) {
            throw new NotFound();
        }
        var before = store.lock(line);
        if (before.version() != version) {
            return false;
        }
        move(before, command, by);
        return true;
    }

    /// Whatever its version: the payment, where money moved.
    Optional<UUID> perform(Command command, UUID line, Actor by) {
        return move(store.lock(line), command, by);
    }

    private Optional<UUID> move(Arrival before, Command command, Actor by) {
        refuse(before, command, by);
        var terms = new Arrival.Terms(associations.controls().secondPersonFen(), by);
        var next = before.next(command, terms).orElseThrow(() -> new Refused("bank.refused.used"));
        var known = command instanceof Command.Recognise(var payment) ? payment : null;
        store.put(before, next, pool(before, command, by), known);
        store.remember(before, command, next, by);
        return next instanceof Stage.Proposed ? Optional.empty() : Optional.ofNullable(book(before, command, by));
    }

    private static void refuse(Arrival before, Command command, Actor by) {
        if (command instanceof Command.Approve && before.stage() instanceof Stage.Proposed asked && asked.isBy(by)) {
            throw new Refused("bank.refused.second");
        }
        if (command instanceof Command.Act act && act.fen() > before.left()) {
            throw new Refused("bank.refused.left", ruhui.shared.Money.shown(before.left()));
        }
    }

    /// What was recognised as money of an earlier booking, and is not any more, is nobody's again.
    private UUID pool(Arrival before, Command command, Actor by) {
        return command instanceof Command.Forget ? pooling.add(before, by) : before.pool();
    }

    private @Nullable UUID book(Arrival before, Command command, Actor by) {
        return switch (command) {
            case Command.Give give -> give(before, give, by);
            case Command.SendBack back -> sendBack(before, back, by);
            case Command.Approve _ -> book(before, ((Stage.Proposed) before.stage()).asked(), by);
            case Command.TakeBack(var payment, var reason) -> {
                if (!store.undone(before.line(), payment)) {
                    throw new Refused("bank.refused.used");
                }
                payments.undo(payment, reason, by);
                yield payment;
            }
            case Command.Recognise(var payment) -> {
                payments.undo(before.pool(), "= " + payment, by);
                yield payment;
            }
            case Command.Park _, Command.Resume _, Command.Decline _, Command.Forget _ -> null;
        };
    }

    private UUID give(Arrival before, Command.Give give, Actor by) {
        var booked = payments.assign(before.pool(), give.unit(), Optional.ofNullable(give.charge()), give.fen(), by);
        store.given(before.line(), give, cases.card(give.unit()).unitName(), booked.payment(), by);
        return booked.payment();
    }

    private @Nullable UUID sendBack(Arrival before, Command.SendBack back, Actor by) {
        payments.returned(before.pool(), back.fen(), back.how(), back.on(), by);
        store.returned(before.line(), back, by);
        return null;
    }
}
