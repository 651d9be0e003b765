package ruhui.notifications;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruhui.entry.Cases;
import ruhui.shared.Email;
import ruhui.shared.Mobile;
import ruhui.shared.Typed;

/// Understands what was typed to find messages: a mobile, a mailbox or the number of a case.
@Component
class Seeking {

    private static final UUID NOBODY = new UUID(0, 0);

    /// `recipient` is empty and `caseId` null when not asked for.
    record Sought(
            String channel,
            String state,
            String recipient,
            @Nullable UUID caseId) {}

    private final Cases cases;

    Seeking(Cases cases) {
        this.cases = cases;
    }

    Sought of(LogScreens.Filter filter) {
        var typed = filter.to();
        if (Typed.tidy(typed).isEmpty()) {
            return new Sought(filter.channel(), filter.state(), "", null);
        }
        if (Mobile.problem(typed).isEmpty()) {
            return new Sought(
                    filter.channel(), filter.state(), Mobile.parse(typed).number(), null);
        }
        if (Email.problem(typed).isEmpty()) {
            return new Sought(
                    filter.channel(), filter.state(), Email.parse(typed).address(), null);
        }
        var number = Typed.dense(typed).toUpperCase(Locale.ROOT);
        return new Sought(
                filter.channel(), filter.state(), "", cases.byNumber(number).orElse(NOBODY));
    }
}
