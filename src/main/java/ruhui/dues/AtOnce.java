package ruhui.dues;

import java.util.Optional;
import java.util.UUID;

/// A way to pay that takes effect at once, offered on a unit's page beside the transfer; whoever keeps it answers.
public interface AtOnce {

    /// `title`, `text` and `act` are text keys; `to` is where the form leads that begins it.
    record Offer(String title, String text, String act, String to) {}

    /// Nothing while it is not set up.
    Optional<Offer> offer(UUID unit);
}
