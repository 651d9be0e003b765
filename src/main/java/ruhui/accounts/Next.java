package ruhui.accounts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Where somebody wanted to go before the log-in stood in the way: only ever a page of ours.
final class Next {

    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\w\\-./?=&%+~,:@]{0,500}");

    private Next() {}

    /// Empty for anything but a path of ours.
    static String safe(String typed) {
        var isOurs = OURS.matcher(typed).matches()
                && !typed.startsWith("/log")
                && !typed.contains("//")
                && !typed.contains("..");
        return isOurs ? typed : "";
    }

    /// Hands it on to the page in between.
    static String query(String safe) {
        return safe.isEmpty() ? "" : "?next=" + URLEncoder.encode(safe, StandardCharsets.UTF_8);
    }

    static String or(String typed, Account.Kind kind) {
        var safe = safe(typed);
        return safe.isEmpty() ? kind.home() : safe;
    }
}
