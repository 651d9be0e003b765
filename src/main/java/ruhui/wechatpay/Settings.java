package ruhui.wechatpay;

import com.wechat.pay.java.core.RSAPublicKeyConfig;
import java.net.URI;
import java.security.PrivateKey;
import java.security.PublicKey;

/// What an operator sets for WeChat Pay, read and checked once at the start. Its keys never show.
record Settings(Merchant merchant, Keys keys, URI api) {

    static final String TRIAL_KEY = "PUB_KEY_ID_TEST";

    /// `serial` names our certificate at the provider, `publicId` the provider's key with us.
    record Keys(String serial, PrivateKey own, String v3, String publicId, PublicKey provider) {

        @Override
        public String toString() {
            return "Keys[" + serial + ", " + publicId + "]";
        }
    }

    RSAPublicKeyConfig config() {
        return new RSAPublicKeyConfig.Builder()
                .merchantId(merchant.mchid())
                .merchantSerialNumber(keys.serial())
                .privateKey(keys.own())
                .apiV3Key(keys.v3())
                .publicKeyId(keys.publicId())
                .publicKey(keys.provider())
                .build();
    }
}
