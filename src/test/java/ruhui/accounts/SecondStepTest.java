package ruhui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecondStepTest {

    private static final byte[] RFC_SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final long NEVER_USED = -1;

    private final SecureRandom random = new SecureRandom();

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void the_vectors_of_the_rfc(long seconds, String code) {
        assertThat(Totp.code(RFC_SECRET, seconds / 30, 8)).isEqualTo(code);
        assertThat(Totp.code(RFC_SECRET, seconds / 30)).isEqualTo(code.substring(2));
    }

    @Test
    void a_code_may_be_a_step_early_or_late_but_not_two() {
        var now = Instant.ofEpochSecond(1111111109);
        var step = 1111111109 / 30;
        for (var off : new int[] {-1, 0, 1}) {
            assertThat(Totp.matchedStep(RFC_SECRET, Totp.code(RFC_SECRET, step + off), now, NEVER_USED))
                    .hasValue(step + off);
        }
        for (var off : new int[] {-2, 2}) {
            assertThat(Totp.matchedStep(RFC_SECRET, Totp.code(RFC_SECRET, step + off), now, NEVER_USED))
                    .isEmpty();
        }
    }

    @Test
    void a_code_works_once_and_no_older_one_after_it() {
        var now = Instant.ofEpochSecond(59);
        assertThat(Totp.matchedStep(RFC_SECRET, " 287 082 ", now, NEVER_USED)).hasValue(1);
        assertThat(Totp.matchedStep(RFC_SECRET, "287082", now, 1)).isEmpty();
        assertThat(Totp.matchedStep(RFC_SECRET, Totp.code(RFC_SECRET, 0), now, 1))
                .isEmpty();
        assertThat(Totp.matchedStep(RFC_SECRET, Totp.code(RFC_SECRET, 2), now, 1))
                .hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "28708", "0287082", "28708２x", "密码", "94287082"})
    void anything_else_does_not(String typed) {
        assertThat(Totp.matchedStep(RFC_SECRET, typed, Instant.ofEpochSecond(59), NEVER_USED))
                .isEmpty();
    }

    @Property
    void every_code_has_six_digits_and_is_found_again(@ForAll @LongRange(min = 1, max = 1L << 40) long step) {
        var code = Totp.code(RFC_SECRET, step);
        assertThat(code).matches("\\d{6}");
        assertThat(Totp.matchedStep(RFC_SECRET, code, Instant.ofEpochSecond(step * 30 + 29), step - 1))
                .hasValue(step);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base_32_as_the_rfc_has_it(String text, String encoded) {
        assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }

    @Test
    void the_app_gets_secret_issuer_and_account() {
        assertThat(Totp.uri(RFC_SECRET, "入会 Ruhui", "wang@example.com"))
                .isEqualTo("otpauth://totp/%E5%85%A5%E4%BC%9A%20Ruhui:wang%40example.com"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E5%85%A5%E4%BC%9A%20Ruhui");
        assertThat(Totp.newSecret(random)).hasSize(20).isNotEqualTo(Totp.newSecret(random));
    }

    @Test
    void an_initial_password_can_be_read_aloud_and_is_never_logged() {
        var first = InitialPassword.random(random);
        assertThat(first.secret()).matches("[2-9A-HJKMNP-Z]{12}");
        assertThat(first).isNotEqualTo(InitialPassword.random(random));
        assertThat(first.toString()).doesNotContain(first.secret());
        assertThat(Unambiguous.SIGNS).hasSize(31).doesNotContain("0", "O", "1", "I", "L");
        assertThat(Unambiguous.random(random, 5000).chars().distinct().count()).isEqualTo(31);
    }

    @Test
    void recovery_codes_are_ten_and_forgive_how_they_are_typed() {
        var codes = RecoveryCodes.random(random);
        assertThat(codes.codes()).hasSize(10).doesNotHaveDuplicates().allSatisfy(code -> {
            assertThat(code).matches("[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}");
            assertThat(RecoveryCodes.plain(" " + code.toLowerCase().replace("-", " – ")))
                    .isEqualTo(code);
            assertThat(codes.toString()).doesNotContain(code);
        });
        assertThat(RecoveryCodes.plain("abc")).isEqualTo("ABC");
    }
}
