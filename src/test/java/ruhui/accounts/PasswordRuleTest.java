package ruhui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ruhui.shared.Problem;

class PasswordRuleTest {

    private static final List<String> ABOUT =
            List.of("QY202600017", "13800138000", "wang.xiuying@jiangnan-heat.cn", "江南热力集团有限公司");
    private static final Problem COMMON = Problem.of("accounts.password.common");

    @Test
    void staff_need_twelve_signs_and_others_ten() {
        assertThat(PasswordRule.OTHERS.problem("k7PxW2mQz", ABOUT))
                .contains(Problem.of("accounts.password.short", 10, 9));
        assertThat(PasswordRule.OTHERS.problem("k7PxW2mQz9", ABOUT)).isEmpty();
        assertThat(PasswordRule.STAFF.problem("k7PxW2mQz9r", ABOUT))
                .contains(Problem.of("accounts.password.short", 12, 11));
        assertThat(PasswordRule.STAFF.problem("k7PxW2mQz9rT", ABOUT)).isEmpty();
    }

    @Test
    void signs_are_counted_as_people_see_them() {
        assertThat(PasswordRule.OTHERS.problem("🌊🏔🌳🎈🚲🍉🎻🧭🪁", ABOUT))
                .contains(Problem.of("accounts.password.short", 10, 9));
        assertThat(PasswordRule.OTHERS.problem("🌊🏔🌳🎈🚲🍉🎻🧭🪁🐫", ABOUT)).isEmpty();
        var longest = "k7PxW2mQ".repeat(16);
        assertThat(PasswordRule.STAFF.problem(longest, ABOUT)).isEmpty();
        assertThat(PasswordRule.STAFF.problem(longest + "k", ABOUT))
                .contains(Problem.of("accounts.password.long", 128));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a blue door behind nine rivers",
                "我们在小河边种了三棵树",
                "我们的锅炉房在小河边哦吧",
                "tram-Orchid-47-velvet",
                "  spaces at the ends  ",
                "Tr0ub4dor&3-zebra"
            })
    void words_that_have_nothing_to_do_with_each_other_are_fine(String password) {
        assertThat(PasswordRule.OTHERS.problem(password, ABOUT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "111111111111",
                "aaaaaaaaaaaa",
                "abcdefghijkl",
                "987654321098",
                "1qaz2wsx3edc",
                "qwertyuiop123",
                "password1234",
                "Password@2026",
                "P@ssw0rd2026",
                "admin@123456",
                "Administrator1",
                "woaini1314520",
                "5201314520131",
                "a123456789012",
                "qq123456789",
                "Beijing@2026",
                "Heating2026!!",
                "gongre202611",
                "供热协会供热协会热力",
                "供热2026供热2026",
                "Association26",
                "Ruhui@20261123",
                "asdfghjkl;'1",
                "1q2w3e4r5t6y",
                "ｐａｓｓｗｏｒｄ１２３４",
                "pass word pass word",
                "147258369147258369",
                "woaizhongguo1949",
                "Huawei@12345678"
            })
    void what_guessers_try_first_is_refused(String password) {
        assertThat(PasswordRule.OTHERS.problem(password, ABOUT)).contains(COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QY202600017!!",
                "qy202600017qy202600017",
                "x13800138000y",
                "wang.xiuying1",
                "xiuying-wang26",
                "jiangnan-heat.cn",
                "江南热力集团有限公司2026",
                "江南热力zx19江南热力"
            })
    void what_others_know_of_one_is_refused(String password) {
        assertThat(PasswordRule.OTHERS.problem(password, ABOUT))
                .map(Problem::key)
                .contains("accounts.password.about");
    }

    @Test
    void short_words_about_somebody_do_not_matter() {
        assertThat(PasswordRule.OTHERS.problem("k7PxW2mQz9", List.of("k", "7P", "", " ")))
                .isEmpty();
    }

    @Property
    void a_random_password_is_nearly_always_fine_and_nothing_breaks_the_rule(
            @ForAll long seed, @ForAll String any, @ForAll String about) {
        PasswordRule.OTHERS.problem(any, List.of(about));
        var random = new Random(seed);
        var password =
                random.ints(16, '!', '~' + 1).mapToObj(Character::toString).collect(Collectors.joining());
        assertThat(PasswordRule.STAFF.problem(password, List.of())).isEmpty();
    }
}
