package ruhui.admission;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import ruhui.web.Queue;
import ruhui.web.Who;

/// Parcels with papers on their way; those sent more than a week ago count as overdue.
@Component
class PaperQueue implements Queue {

    private final Lists lists;

    PaperQueue(Lists lists) {
        this.lists = lists;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Who who() {
        return Who.FORMAL;
    }

    @Override
    public String label() {
        return "admission.nav.papers";
    }

    @Override
    public String href() {
        return "/staff/papers";
    }

    @Override
    public Count count(LocalDate today) {
        return lists.parcels(today);
    }
}
