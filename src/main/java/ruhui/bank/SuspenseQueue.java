package ruhui.bank;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ruhui.web.Queue;
import ruhui.web.Who;

/// Money of nobody waits for finance.
@Component
class SuspenseQueue implements Queue {

    private final SuspenseList list;

    SuspenseQueue(SuspenseList list) {
        this.list = list;
    }

    @Override
    public int order() {
        return 312;
    }

    @Override
    public Who who() {
        return Who.FINANCE;
    }

    @Override
    public String label() {
        return "bank.queue.suspense";
    }

    @Override
    public String href() {
        return "/staff/suspense";
    }

    @Override
    public Count count(LocalDate today) {
        return list.count();
    }

    @Override
    public Optional<String> counting() {
        return Optional.of(SuspenseList.COUNT);
    }
}
