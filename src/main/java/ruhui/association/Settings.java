package ruhui.association;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.audit.AuditLog;
import ruhui.shared.Actor;

/// The door through which every setting of the association changes.
@Service
class Settings {

    private final Store store;
    private final Associations associations;
    private final AuditLog audit;

    Settings(Store store, Associations associations, AuditLog audit) {
        this.store = store;
        this.associations = associations;
        this.audit = audit;
    }

    @Transactional
    void profile(Profile profile, String reason, Actor.Staff by) {
        store.put(profile);
        changed("profile", reason, by);
    }

    @Transactional
    void promises(Promises promises, String reason, Actor.Staff by) {
        store.put(promises);
        changed("promises", reason, by);
    }

    @Transactional
    void fees(FeeStandard fees, String reason, Actor.Staff by) {
        store.add(fees);
        changed("fees", reason, by);
    }

    private void changed(String what, String reason, Actor.Staff by) {
        associations.forget();
        audit.note(by, "association.act." + what, what, Map.of("reason", reason));
    }
}
