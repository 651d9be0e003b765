package ruhui.accounts;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.shared.Lang;
import ruhui.shared.Role;
import ruhui.shared.Texts;
import ruhui.web.Fields;
import ruhui.web.Option;

/// What the pages of this module show.
final class Screens {

    private Screens() {}

    public record LogIn(Fields fields, String next) {}

    public record Activate(Fields fields, boolean expired) {}

    public record Register(Fields fields, boolean open) {}

    /// `mobile` and `email` are masked.
    public record Codes(Fields fields, String mobile, String email) {}

    public record Forgot(Fields fields) {}

    /// `mobile` is masked; empty when no code is asked for.
    public record Reset(Fields fields, String key, String mobile, int shortest) {}

    public record NewPassword(Fields fields, String account, int shortest) {}

    /// `hint` is the code itself, in a demo.
    public record SecondStep(
            Fields fields, String next, @Nullable String hint) {}

    /// `path` draws the QR code on a square of `size`; `sealed` comes back with the form.
    public record Enrol(Fields fields, boolean must, String secret, String sealed, String path, int size) {}

    public record Enrolled(Fields fields, Instant since, int codesLeft, boolean may) {}

    public record Recovery(List<String> codes) {}

    public record Place(String id, String device, String address, Instant at, Instant seen, boolean here) {}

    public record Security(
            String kind,
            String name,
            String login,
            String mobile,
            String email,
            @Nullable Instant secondStep,
            List<Place> places) {}

    public record Password(Fields fields, int shortest) {}

    public record Contact(Fields fields, Channel channel, String now) {}

    public record ContactCode(Fields fields, Channel channel, String to) {}

    public record Colleague(
            UUID id,
            String name,
            String login,
            String email,
            String mobile,
            Set<Role> roles,
            @Nullable Instant seen,
            @Nullable Instant secondStep,
            boolean waiting,
            boolean disabled) {

        public boolean risky() {
            return roles.contains(Role.FINANCE) && roles.contains(Role.ADMIN);
        }
    }

    public record Colleagues(List<Colleague> all) {}

    public record Invite(Fields fields) {}

    public record OneColleague(Fields fields, Colleague who, boolean me) {}

    /// `act` is the end of a text key: disable, enable, second, again.
    public record Confirm(Fields fields, Colleague who, String act) {}

    /// What each role may do, as plain sentences.
    public static List<Option> roles(Lang lang) {
        return Arrays.stream(Role.values())
                .map(role -> new Option(
                        role.name(),
                        Texts.of(lang, role.key())
                                + Texts.of(lang, "accounts.role." + role.name().toLowerCase(Locale.ROOT))))
                .toList();
    }
}
