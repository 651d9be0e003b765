package ruhui.dues;

import java.util.UUID;
import ruhui.ledger.Cause;
import ruhui.shared.Ids;

/// What brings entries about here. Money that arrives is known by its way and its source.
final class Causes {

    static final String CHARGE = "CHARGE";
    static final String ALLOCATION = "ALLOCATION";
    /// Money of an unknown unit turned out to be this one's.
    static final String ASSIGNMENT = "ASSIGNMENT";
    /// Money of an unknown unit went back.
    static final String RETURN = "RETURN";
    static final String REFUND = "REFUND";
    static final String REFUNDED = "REFUNDED";

    private Causes() {}

    static Cause charge(UUID charge) {
        return new Cause(CHARGE, charge.toString());
    }

    static Cause allocation() {
        return new Cause(ALLOCATION, Ids.next().toString());
    }

    static Cause arrival(Way way, String source) {
        return new Cause(way.name(), source);
    }

    /// Names the way and the source the money came by, so that the unit's book tells them.
    static Cause assignment(Cause arrival) {
        return new Cause(ASSIGNMENT, arrival.kind() + "/" + arrival.id() + "/" + Ids.next());
    }

    static Cause returned() {
        return new Cause(RETURN, Ids.next().toString());
    }

    static Cause refund(UUID refund) {
        return new Cause(REFUND, refund.toString());
    }

    static Cause refunded(UUID refund) {
        return new Cause(REFUNDED, refund.toString());
    }

    static boolean isMoney(Cause cause) {
        return switch (cause.kind()) {
            case "TRANSFER", "WECHAT", ASSIGNMENT -> true;
            default -> false;
        };
    }

    /// How money arrived that an entry of this cause brought.
    static Cause arrival(Cause cause) {
        if (!cause.kind().equals(ASSIGNMENT)) {
            return cause;
        }
        var id = cause.id();
        var way = id.indexOf('/');
        return new Cause(id.substring(0, way), id.substring(way + 1, id.lastIndexOf('/')));
    }

    static Way way(Cause cause) {
        return Way.valueOf(arrival(cause).kind());
    }
}
