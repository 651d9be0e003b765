package ruhui.wechatpay;

import java.net.URI;

/// Who we are at the provider. `prefix` begins all our order numbers, so that a bill which covers other systems of the
/// same merchant can be told apart.
record Merchant(String mchid, String appid, String prefix, URI notifyBase) {

    String notifyUrl() {
        return at("/wechatpay/notify");
    }

    String refundNotifyUrl() {
        return at("/wechatpay/refund-notify");
    }

    private String at(String path) {
        return notifyBase.toString().replaceAll("/+$", "") + path;
    }
}
