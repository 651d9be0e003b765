package ruhui.notifications;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ruhui.accounts.Secrets;

/// Has a secret made at the moment it is sent; nothing when it is no longer wanted.
@Component
class Minting {

    private final Secrets secrets;

    Minting(Secrets secrets) {
        this.secrets = secrets;
    }

    Optional<String> mint(Letter.Secret secret) {
        return switch (secret.use()) {
            case CODE -> secrets.mintCode(secret.id());
            case INITIAL_PASSWORD -> secrets.mintInitialPassword(secret.id());
            case RESET -> secrets.mintReset(secret.id());
        };
    }
}
