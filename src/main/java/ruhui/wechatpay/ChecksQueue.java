package ruhui.wechatpay;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import ruhui.web.Queue;
import ruhui.web.Who;

/// Differences, doubtful money and results nobody knows wait for finance.
@Component
class ChecksQueue implements Queue {

    private final DeskScreens screens;
    private final Provider provider;

    ChecksQueue(DeskScreens screens, Provider provider) {
        this.screens = screens;
        this.provider = provider;
    }

    @Override
    public int order() {
        return 340;
    }

    @Override
    public Who who() {
        return Who.FINANCE;
    }

    @Override
    public boolean isOpen() {
        return provider.merchant().isPresent();
    }

    @Override
    public String label() {
        return "wechatpay.queue.checks";
    }

    @Override
    public String href() {
        return "/staff/wechat";
    }

    @Override
    public Count count(LocalDate today) {
        return new Count(screens.waiting(), 0, 0);
    }
}
