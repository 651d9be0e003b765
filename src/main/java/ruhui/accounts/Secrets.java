package ruhui.accounts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Makes what must only ever stand in one message, at the moment that message is sent. Kept is a hash, so that no
/// table, log or outbox holds the secret. Empty when it is no longer wanted: then send nothing.
@Service
public class Secrets {

    private final Codes codes;
    private final InitialPasswords initial;
    private final Resets resets;

    Secrets(Codes codes, InitialPasswords initial, Resets resets) {
        this.codes = codes;
        this.initial = initial;
        this.resets = resets;
    }

    /// Six digits, good for five minutes from now and for one use.
    public Optional<String> mintCode(UUID code) {
        return codes.mint(code);
    }

    /// Twelve signs, good for seven days from now and for one use; the one before stops working.
    public Optional<String> mintInitialPassword(UUID account) {
        return initial.mint(account);
    }

    /// What follows `/password/reset?key=`, good for 30 minutes from now and for one use.
    public Optional<String> mintReset(UUID reset) {
        return resets.mint(reset);
    }
}
