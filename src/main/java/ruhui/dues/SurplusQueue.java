package ruhui.dues;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import ruhui.web.Queue;
import ruhui.web.Who;

/// Money that pays for nothing waits for a word from finance.
@Component
class SurplusQueue implements Queue {

    private final SurplusScreens screens;

    SurplusQueue(SurplusScreens screens) {
        this.screens = screens;
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
        return "dues.queue.surplus";
    }

    @Override
    public String href() {
        return "/staff/surplus";
    }

    @Override
    public Count count(LocalDate today) {
        return new Count(screens.waiting(), 0, 0);
    }
}
