package ruhui.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address. Kept in lower case, so that one mailbox is one account.
public record Email(String address) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern ADDRESS =
            Pattern.compile("%s(?:\\.%s)*@(?:%s\\.)+(?=[a-z0-9-]*[a-z])%s".formatted(ATOM, ATOM, LABEL, LABEL));

    public Email {
        if (!isAddress(address)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    public static Optional<Problem> problem(String typed) {
        var address = plain(typed);
        if (address.isEmpty()) {
            return Optional.of(Problem.of("shared.email.empty"));
        }
        if (address.length() > LONGEST) {
            return Optional.of(Problem.of("shared.email.long", LONGEST));
        }
        return isAddress(address) ? Optional.empty() : Optional.of(Problem.of("shared.email.wrong"));
    }

    public static Email parse(String typed) {
        return new Email(plain(typed));
    }

    /// z***@x.com
    public String masked() {
        return address.charAt(0) + "***" + address.substring(address.indexOf('@'));
    }

    private static boolean isAddress(String address) {
        return address.length() <= LONGEST
                && address.indexOf('@') <= LONGEST_LOCAL
                && ADDRESS.matcher(address).matches();
    }

    private static String plain(String typed) {
        return Typed.tidy(typed).toLowerCase(Locale.ROOT);
    }
}
