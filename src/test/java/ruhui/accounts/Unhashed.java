package ruhui.accounts;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ruhui.web.Tokens;

/// Spends nothing on passwords, so that the bench `signup` sees what the rest of a registration costs.
@Component
@Primary
@Profile("bench")
class Unhashed extends Passwords {

    @Override
    String hash(String password) {
        return HexFormat.of().formatHex(Tokens.sha256(password));
    }

    @Override
    boolean match(String typed, @Nullable String hash) {
        return hash(typed).equals(hash);
    }
}
