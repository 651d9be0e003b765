package ruhui.wechatpay;

import java.util.List;
import org.springframework.stereotype.Component;
import ruhui.web.Nav;
import ruhui.web.Who;

/// Where the pages about WeChat Pay hang, once it is set up.
@Component
class WechatNav implements Nav {

    private static final String MONEY = "web.group.money";

    private final Provider provider;

    WechatNav(Provider provider) {
        this.provider = provider;
    }

    @Override
    public List<Item> items() {
        return provider.merchant().isEmpty()
                ? List.of()
                : List.of(
                        new Item(340, MONEY, "wechatpay.nav.days", "/staff/wechat", Who.FINANCE),
                        new Item(350, MONEY, "wechatpay.nav.refunds", "/staff/refunds", Who.FINANCE));
    }
}
