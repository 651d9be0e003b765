package ruhui.accounts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ruhui.shared.Email;
import ruhui.shared.Mobile;
import ruhui.shared.Typed;

/// What somebody typed to say who they are, in each of the forms it can be.
record Identifier(
        String login, @Nullable String mobile, @Nullable String email) {

    private static final int LONGEST = 254;

    static Identifier typed(String typed) {
        var text = Typed.dense(typed);
        var cut = text.substring(0, Math.min(LONGEST, text.length()));
        return new Identifier(
                cut.toLowerCase(Locale.ROOT),
                Mobile.problem(cut).isEmpty() ? Mobile.parse(cut).number() : null,
                Email.problem(cut).isEmpty() ? Email.parse(cut).address() : null);
    }

    /// One text for one meaning, under which failures are counted.
    String canonical() {
        if (mobile != null) {
            return mobile;
        }
        return email == null ? login : email;
    }
}
