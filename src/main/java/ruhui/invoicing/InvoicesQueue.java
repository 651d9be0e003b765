package ruhui.invoicing;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ruhui.web.Queue;
import ruhui.web.Who;

/// Applications for invoices wait for finance.
@Component
class InvoicesQueue implements Queue {

    private final InvoiceList list;

    InvoicesQueue(InvoiceList list) {
        this.list = list;
    }

    @Override
    public int order() {
        return 330;
    }

    @Override
    public Who who() {
        return Who.FINANCE;
    }

    @Override
    public String label() {
        return "invoicing.queue";
    }

    @Override
    public String href() {
        return "/staff/invoices";
    }

    @Override
    public Count count(LocalDate today) {
        return list.count(today);
    }

    @Override
    public Optional<String> counting() {
        return Optional.of(InvoiceList.COUNT);
    }

    @Override
    public Optional<LocalDate> oldest() {
        return list.firstPromised();
    }
}
