package ruhui.dispatch;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ruhui.web.Queue;
import ruhui.web.Who;

/// Parcels that wait for the mailing clerk.
@Component
class MailingQueue implements Queue {

    private final OutTray tray;

    MailingQueue(OutTray tray) {
        this.tray = tray;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Who who() {
        return Who.MAILING;
    }

    @Override
    public String label() {
        return "dispatch.nav.tray";
    }

    @Override
    public String href() {
        return "/staff/mailings";
    }

    @Override
    public Count count(LocalDate today) {
        return tray.count(OutTray.COUNT, today);
    }

    @Override
    public Optional<String> counting() {
        return Optional.of(OutTray.COUNT);
    }
}
