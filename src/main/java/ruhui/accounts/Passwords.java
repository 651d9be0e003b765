package ruhui.accounts;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Argon2id with 19 MiB and two passes; two at once at most, so that a flood of log-ins cannot take all memory.
@Component
class Passwords {

    private static final int AT_ONCE = 2;
    private static final int LONGEST = 256;

    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final String nobodys = argon.encode("nobody has this password");

    String hash(String password) {
        return inTurn(() -> argon.encode(password));
    }

    /// Works as hard where there is no hash, so that time tells nothing.
    boolean match(String typed, @Nullable String hash) {
        var password = typed.isEmpty() || typed.length() > LONGEST ? "?" : typed;
        var same = inTurn(() -> argon.matches(password, hash == null ? nobodys : hash));
        return same && hash != null && password.equals(typed);
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
