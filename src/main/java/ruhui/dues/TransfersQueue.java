package ruhui.dues;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ruhui.web.Queue;
import ruhui.web.Who;

/// Reported transfers wait for finance.
@Component
class TransfersQueue implements Queue {

    private final TransferList list;

    TransfersQueue(TransferList list) {
        this.list = list;
    }

    @Override
    public int order() {
        return 310;
    }

    @Override
    public Who who() {
        return Who.FINANCE;
    }

    @Override
    public String label() {
        return "dues.queue.transfers";
    }

    @Override
    public String href() {
        return "/staff/transfers";
    }

    @Override
    public Count count(LocalDate today) {
        return list.count(today);
    }

    @Override
    public Optional<String> counting() {
        return Optional.of(TransferList.COUNT);
    }

    @Override
    public Optional<LocalDate> oldest() {
        return list.waiting(0, 1).stream().map(TransferLine::promisedOn).findFirst();
    }
}
