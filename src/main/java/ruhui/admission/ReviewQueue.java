package ruhui.admission;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import ruhui.web.Queue;
import ruhui.web.Who;

/// Cases whose papers are here and wait for the formal review.
@Component
class ReviewQueue implements Queue {

    private final Lists lists;

    ReviewQueue(Lists lists) {
        this.lists = lists;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Who who() {
        return Who.FORMAL;
    }

    @Override
    public String label() {
        return "admission.nav.formal";
    }

    @Override
    public String href() {
        return "/staff/formal";
    }

    @Override
    public Count count(LocalDate today) {
        return lists.reviews(today);
    }
}
