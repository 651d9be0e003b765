package ruhui.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class Acs3Test {

    /// The example of the provider's own documentation.
    @Test
    void the_published_example_is_signed_as_published() {
        var query = new TreeMap<>(Map.of(
                "ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd",
                "RegionId", "cn-shanghai"));
        var headers = new TreeMap<>(Map.of(
                "host", "ecs.cn-shanghai.aliyuncs.com",
                "x-acs-action", "RunInstances",
                "x-acs-content-sha256", Acs3.sha256(""),
                "x-acs-date", "2023-10-26T10:22:32Z",
                "x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d",
                "x-acs-version", "2014-05-26"));
        assertThat(new Acs3("YourAccessKeyId", "YourAccessKeySecret").authorization(query, headers))
                .isEqualTo("ACS3-HMAC-SHA256 Credential=YourAccessKeyId,"
                        + "SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;"
                        + "x-acs-version,"
                        + "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
    }

    @Test
    void signs_are_encoded_as_the_signature_wants() {
        assertThat(Acs3.encoded(Map.of("a", "1 2*~/【签】"))).isEqualTo("a=1%202%2A~%2F%E3%80%90%E7%AD%BE%E3%80%91");
    }
}
