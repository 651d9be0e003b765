package ruhui.desk;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import ruhui.web.Queue;
import ruhui.web.Who;

/// A queue of the content editors, who have none of their own.
@Component
class Errands implements Queue {

    @Override
    public int order() {
        return 999;
    }

    @Override
    public Who who() {
        return Who.CONTENT;
    }

    @Override
    public String label() {
        return "desk.queue";
    }

    @Override
    public String href() {
        return "/probe/errands";
    }

    @Override
    public Count count(LocalDate today) {
        return new Count(7, 2, 1);
    }
}
