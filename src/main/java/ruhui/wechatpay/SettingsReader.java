package ruhui.wechatpay;

import com.wechat.pay.java.core.util.PemUtil;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import ruhui.shared.CannotStart;

/// Reads `ruhui.wechatpay.*`: nothing set is off, everything right is on, anything else keeps us from starting with the
/// name of the variable that is wrong.
final class SettingsReader {

    private static final Set<String> HOSTS = Set.of("https://api.mch.weixin.qq.com", "https://api2.mch.weixin.qq.com");
    private static final Profiles TRIALS = Profiles.of("demo | test | dev");
    private static final int KEY_BITS = 2048;
    private static final int V3_BYTES = 32;

    private final Environment environment;

    SettingsReader(Environment environment) {
        this.environment = environment;
    }

    Optional<Settings> read() {
        var names = List.of("mchid", "appid", "serial", "key-file", "public-key-id", "public-key-file");
        var missing = names.stream().filter(name -> text(name).isEmpty()).toList();
        var v3 = text("api-v3-key").isEmpty() && text("api-v3-key-file").isEmpty();
        if (missing.size() == names.size() && v3) {
            return Optional.empty();
        }
        if (!missing.isEmpty() || v3) {
            var name = missing.isEmpty() ? "api-v3-key-file" : missing.getFirst();
            throw wrong(name, "未设置；微信支付的各项设置须齐全", "is not set; WeChat Pay needs all of its settings");
        }
        var settings = new Settings(merchant(), keys(), address("api-base", "https://api.mch.weixin.qq.com"));
        refuseTrialsInEarnest(settings);
        return Optional.of(settings);
    }

    private Merchant merchant() {
        var prefix =
                Optional.of(text("prefix")).filter(typed -> !typed.isEmpty()).orElse("RH");
        return new Merchant(
                like("mchid", "\\d{8,32}"),
                like("appid", "[0-9A-Za-z]{6,32}"),
                prefix.matches("[0-9A-Za-z]{2,6}") ? prefix : like("prefix", "[0-9A-Za-z]{2,6}"),
                address("notify-base", environment.getProperty("ruhui.base-url", "")));
    }

    private Settings.Keys keys() {
        return new Settings.Keys(
                like("serial", "[0-9A-Fa-f]{8,64}"),
                key("key-file", PemUtil::loadPrivateKeyFromString),
                v3(),
                like("public-key-id", "PUB_KEY_ID_[0-9A-Za-z_]{1,64}"),
                key("public-key-file", PemUtil::loadPublicKeyFromString));
    }

    private String v3() {
        var name = text("api-v3-key-file").isEmpty() ? "api-v3-key" : "api-v3-key-file";
        var key = name.equals("api-v3-key") ? text(name) : file(name).strip();
        if (key.getBytes(StandardCharsets.UTF_8).length != V3_BYTES) {
            throw wrong(name, "应为 32 个字节的 APIv3 密钥", "must hold the APIv3 key of 32 bytes");
        }
        return key;
    }

    private <K> K key(String name, Function<String, K> load) {
        K key;
        try {
            key = load.apply(file(name));
        } catch (CannotStart unreadable) {
            throw unreadable;
        } catch (RuntimeException notOne) {
            throw wrong(name, "不是 PEM 格式的 RSA 密钥（私钥须为 PKCS#8）", "is no RSA key in PEM (private ones: PKCS#8)", null);
        }
        if (!(key instanceof RSAKey rsa) || rsa.getModulus().bitLength() < KEY_BITS) {
            throw wrong(name, "不是 2048 位以上的 RSA 密钥", "is no RSA key of 2048 bits or more");
        }
        return key;
    }

    private String file(String name) {
        try {
            return Files.readString(Path.of(text(name)));
        } catch (IOException | RuntimeException unreadable) {
            throw wrong(name, "指向的文件无法读取", "names a file that cannot be read", unreadable);
        }
    }

    private URI address(String name, String otherwise) {
        var typed = text(name).isEmpty() ? otherwise : text(name);
        try {
            var address = URI.create(typed.replaceAll("/+$", ""));
            if (Set.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null
                    && address.getQuery() == null) {
                return address;
            }
        } catch (IllegalArgumentException notOne) {
            throw wrong(name, "不是网址", "is no address", notOne);
        }
        throw wrong(name, "不是网址（不能带参数）", "is no address (without a query)");
    }

    private void refuseTrialsInEarnest(Settings settings) {
        if (environment.acceptsProfiles(TRIALS)) {
            return;
        }
        if (settings.keys().publicId().startsWith(Settings.TRIAL_KEY)) {
            throw wrong(
                    "public-key-id",
                    "是微信支付模拟端的公钥，正式环境不能使用",
                    "belongs to the counterpart for trials: refused in earnest");
        }
        if (!HOSTS.contains(settings.api().toString())) {
            throw wrong("api-base", "不是微信支付的地址，正式环境不能使用", "is not an address of WeChat Pay: refused in earnest");
        }
        if (!"https".equals(settings.merchant().notifyBase().getScheme())) {
            throw wrong("notify-base", "应为公网 HTTPS 地址", "must be a public HTTPS address");
        }
    }

    private String like(String name, String form) {
        var value = text(name);
        if (!Pattern.matches(form, value)) {
            throw wrong(name, "格式不对", "is not of the right form");
        }
        return value;
    }

    private String text(String name) {
        return environment.getProperty("ruhui.wechatpay." + name, "").strip();
    }

    private static CannotStart wrong(String name, String zh, String en) {
        return wrong(name, zh, en, null);
    }

    private static CannotStart wrong(String name, String zh, String en, @Nullable Throwable cause) {
        var variable = "RUHUI_WECHATPAY_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
        return new CannotStart(variable + " " + zh + "。", variable + " " + en + ".", cause);
    }
}
