package ruhui.dispatch;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ruhui.web.Queue;
import ruhui.web.Who;

/// Mailings that wait for finance to bring the receipt.
@Component
class ReceiptQueue implements Queue {

    private final OutTray tray;

    ReceiptQueue(OutTray tray) {
        this.tray = tray;
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public Who who() {
        return Who.FINANCE;
    }

    @Override
    public String label() {
        return "dispatch.nav.receipts";
    }

    @Override
    public String href() {
        return "/staff/mailings?lacking=receipt";
    }

    @Override
    public Count count(LocalDate today) {
        return tray.count(OutTray.LACKING_RECEIPTS, today);
    }

    @Override
    public Optional<String> counting() {
        return Optional.of(OutTray.LACKING_RECEIPTS);
    }

    @Override
    public Optional<LocalDate> oldest() {
        return tray.firstLackingReceipt();
    }
}
