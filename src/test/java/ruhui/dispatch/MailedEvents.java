package ruhui.dispatch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps what was announced, as another module would hear it.
@Component
class MailedEvents {

    private final List<Mailed> mailed = new CopyOnWriteArrayList<>();
    private final List<ParcelCorrected> corrected = new CopyOnWriteArrayList<>();

    @EventListener
    void on(Mailed event) {
        mailed.add(event);
    }

    @EventListener
    void on(ParcelCorrected event) {
        corrected.add(event);
    }

    List<Mailed> mailed() {
        return mailed;
    }

    List<ParcelCorrected> corrected() {
        return corrected;
    }

    void clear() {
        mailed.clear();
        corrected.clear();
    }
}
