package ruhui.wechatpay;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import ruhui.web.Queue;
import ruhui.web.Who;

/// Refunds to approve, refunds that are stuck, and surplus nobody has decided about wait for finance.
@Component
class RefundsQueue implements Queue {

    private final RefundScreens screens;
    private final Provider provider;

    RefundsQueue(RefundScreens screens, Provider provider) {
        this.screens = screens;
        this.provider = provider;
    }

    @Override
    public int order() {
        return 350;
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
        return "wechatpay.queue.refunds";
    }

    @Override
    public String href() {
        return "/staff/refunds";
    }

    @Override
    public Count count(LocalDate today) {
        return new Count(screens.waiting(), 0, 0);
    }
}
