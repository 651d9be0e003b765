package ruhui.wechatpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import ruhui.shared.CannotStart;

class SettingsTest {

    private static final KeyPair KEYS = keys(2048);
    private static final String V3 = "0123456789abcdef0123456789abcdef";
    private static final String KEY_ID = "PUB_KEY_ID_0119000000012026112300000000000001";

    @TempDir
    Path folder;

    private final Map<String, String> set = new TreeMap<>();

    @BeforeEach
    void everythingIsRight() throws IOException {
        set.put("mchid", "1900000001");
        set.put("appid", "wx0000000000000001");
        set.put("serial", "5157F09EFDC096DE15EBE81A47057A7232F1B8E1");
        set.put("key-file", pem("key.pem", "PRIVATE KEY", KEYS.getPrivate().getEncoded()));
        set.put("api-v3-key", V3);
        set.put("public-key-id", KEY_ID);
        set.put(
                "public-key-file",
                pem("public.pem", "PUBLIC KEY", KEYS.getPublic().getEncoded()));
        set.put("notify-base", "https://join.example.org");
    }

    @Test
    void nothing_set_is_off_and_everything_right_is_on() {
        assertThat(read("prod")).isPresent();
        set.clear();
        assertThat(read("prod")).isEmpty();
    }

    @Test
    void each_thing_missing_or_wrong_is_named_in_one_line_in_both_languages() {
        for (var name : List.copyOf(set.keySet())) {
            var right = set.remove(name);
            refuses(name.equals("api-v3-key") ? "api-v3-key-file" : name);
            set.put(name, "?");
            refuses(name);
            set.put(name, right);
        }
        for (var address : List.of("https://join.example.org/?a=b", "http://join.example.org", "join")) {
            set.put("notify-base", address);
            refuses("notify-base");
        }
    }

    @Test
    void a_key_that_is_too_short_or_none_is_refused() throws IOException {
        set.put(
                "key-file",
                pem("short.pem", "PRIVATE KEY", keys(1024).getPrivate().getEncoded()));
        refuses("key-file");
        set.put("key-file", folder.resolve("public.pem").toString());
        refuses("key-file");
    }

    @Test
    void the_counterpart_is_refused_in_earnest_and_taken_in_trials() {
        set.put("public-key-id", "PUB_KEY_ID_TEST_1");
        refuses("public-key-id");
        assertThat(read("demo")).isPresent();
        set.put("public-key-id", KEY_ID);
        set.put("api-base", "http://127.0.0.1:8090");
        refuses("api-base");
        assertThat(read("test")).isPresent();
        set.put("api-base", "https://api2.mch.weixin.qq.com");
        assertThat(read("prod")).isPresent();
    }

    @Test
    void no_key_is_ever_shown() {
        var shown = read("prod").orElseThrow().toString();
        assertThat(shown).contains("PUB_KEY_ID_").doesNotContain(V3, "PRIVATE", "modulus");
    }

    private void refuses(String name) {
        var variable = "RUHUI_WECHATPAY_" + name.replace('-', '_').toUpperCase(Locale.ROOT) + " ";
        assertThatThrownBy(() -> read("prod")).as(name).isInstanceOfSatisfying(CannotStart.class, no -> {
            assertThat(no.zh()).startsWith(variable).endsWith("。").doesNotContain("\n", V3);
            assertThat(no.en()).startsWith(variable).endsWith(".").doesNotContain("\n", V3);
        });
    }

    private Optional<Settings> read(String profile) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        set.forEach((name, value) -> environment.setProperty("ruhui.wechatpay." + name, value));
        return new SettingsReader(environment).read();
    }

    private String pem(String file, String kind, byte[] key) throws IOException {
        var text = "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(kind, Base64.getMimeEncoder().encodeToString(key), kind);
        return Files.writeString(folder.resolve(file), text).toString();
    }

    private static KeyPair keys(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
