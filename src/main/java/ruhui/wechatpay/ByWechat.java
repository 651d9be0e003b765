package ruhui.wechatpay;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ruhui.dues.AtOnce;

/// WeChat Pay beside the transfer, while it is set up.
@Component
class ByWechat implements AtOnce {

    private static final Offer OFFER =
            new Offer("wechatpay.pay.title", "wechatpay.pay.ready.text", "wechatpay.pay.get", "/unit/dues/wechat/code");

    private final Provider provider;

    ByWechat(Provider provider) {
        this.provider = provider;
    }

    @Override
    public Optional<Offer> offer(UUID unit) {
        return provider.merchant().map(_ -> OFFER);
    }
}
