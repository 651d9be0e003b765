package ruhui.counterparts;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Lets in only what the merchant signed, a moment ago, exactly so.
final class Doorman {

    private static final String SCHEME = "WECHATPAY2-SHA256-RSA2048 ";
    private static final Pattern PART = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");
    private static final long PATIENCE = 300;

    private final Keys keys;
    private final Times times;

    Doorman(Keys keys, Times times) {
        this.keys = keys;
        this.times = times;
    }

    void check(Call call, boolean wantsJson) {
        var accept = call.header("Accept");
        if (wantsJson && !accept.contains("json") && !accept.contains("*/*")) {
            throw new Problem(400, "PARAM_ERROR", "Http头缺少Accept或User-Agent");
        }
        var authorization = call.header("Authorization");
        if (!authorization.startsWith(SCHEME)) {
            throw refused("Http头Authorization值格式错误，请参考《微信支付商户REST API签名规则》");
        }
        var parts = parts(authorization);
        if (!Keys.MCHID.equals(parts.get("mchid"))) {
            throw refused("商户号不存在");
        }
        if (!keys.merchantSerial().equalsIgnoreCase(parts.getOrDefault("serial_no", ""))) {
            throw refused("商户证书序列号有误");
        }
        var timestamp = parts.getOrDefault("timestamp", "");
        if (!timestamp.matches("\\d{1,12}")
                || Math.abs(times.machine().getEpochSecond() - Long.parseLong(timestamp)) > PATIENCE) {
            throw refused("Http头Authorization中的timestamp与发起请求的时间不得超过5分钟");
        }
        var nonce = parts.getOrDefault("nonce_str", "");
        var message = String.join("\n", call.method(), call.target(), timestamp, nonce, call.body()) + "\n";
        if (nonce.isEmpty()
                || !Seal.fits(
                        message,
                        parts.getOrDefault("signature", ""),
                        keys.merchant().getPublic())) {
            throw refused("签名错误，请检查后再试");
        }
    }

    private static Map<String, String> parts(String authorization) {
        var parts = new HashMap<String, String>();
        PART.matcher(authorization).results().forEach(found -> parts.put(found.group(1), found.group(2)));
        return parts;
    }

    private static Problem refused(String why) {
        return new Problem(401, "SIGN_ERROR", why);
    }
}
