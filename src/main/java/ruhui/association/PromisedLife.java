package ruhui.association;

import org.springframework.stereotype.Component;
import ruhui.accounts.InitialPasswordLife;

/// Initial passwords live as long as the association promises.
@Component
class PromisedLife implements InitialPasswordLife {

    private final Associations associations;

    PromisedLife(Associations associations) {
        this.associations = associations;
    }

    @Override
    public int days() {
        return associations.promises().initialPasswordDays();
    }
}
