package ruhui.dispatch;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ruhui.shared.Typed;
import ruhui.web.Fields;

/// What stands in the address of the out-tray; anything strange counts as nothing.
final class TraySearch {

    private static final Pattern AFTER = Pattern.compile("(\\d{4}-[01]\\d-[0-3]\\d)_([0-9a-f-]{36})");

    private TraySearch() {}

    static OutTray.Search of(Fields fields) {
        var lacking = fields.value("lacking");
        return new OutTray.Search(
                fields.value("show").equals("sent"),
                lacking.equals("certificate") || lacking.equals("receipt") ? lacking : "",
                Typed.tidy(fields.value("q")),
                after(fields.value("after")));
    }

    private static OutTray.Search.@Nullable After after(String text) {
        var parts = AFTER.matcher(text);
        try {
            return parts.matches()
                    ? new OutTray.Search.After(LocalDate.parse(parts.group(1)), UUID.fromString(parts.group(2)))
                    : null;
        } catch (RuntimeException notADay) {
            return null;
        }
    }
}
