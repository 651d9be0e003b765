package ruhui.invoicing;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ruhui.web.Queue;
import ruhui.web.Who;

/// Papers made void wait for finance to issue new ones.
@Component
class AgainQueue implements Queue {

    private final PaperScreens screens;

    AgainQueue(PaperScreens screens) {
        this.screens = screens;
    }

    @Override
    public int order() {
        return 335;
    }

    @Override
    public Who who() {
        return Who.FINANCE;
    }

    @Override
    public String label() {
        return "invoicing.queue.again";
    }

    @Override
    public String href() {
        return "/staff/register?show=again";
    }

    @Override
    public Count count(LocalDate today) {
        return screens.again();
    }

    @Override
    public Optional<String> counting() {
        return Optional.of(PaperScreens.AGAIN);
    }
}
