package ruhui.web;

import java.time.Duration;
import java.util.Optional;
import ruhui.shared.Actor;

/// Knows people by the token in their cookie. The module that keeps accounts answers.
public interface Doorkeeper {

    record Known(Actor actor, Duty duty) {}

    /// One select; nothing for a token that is unknown, ended or too long idle.
    Optional<Known> who(String token);

    /// How long somebody may do nothing before being forgotten.
    Duration idle(Actor actor);
}
