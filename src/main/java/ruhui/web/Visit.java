package ruhui.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ruhui.shared.Actor;

/// Who stands at the door with this request. While a duty is open, `actor` may do nothing but that duty.
/// `token` is the value of the cookie; null for visitors who were given none yet.
public record Visit(@Nullable String token, Optional<Actor> actor, Duty duty) {

    static final String ATTRIBUTE = "ruhui.visit";

    static final Visit STRANGER = new Visit(null, Optional.empty(), Duty.NONE);

    /// The actor, when nothing stands in the way.
    public Optional<Actor> free() {
        return duty == Duty.NONE ? actor : Optional.empty();
    }
}
