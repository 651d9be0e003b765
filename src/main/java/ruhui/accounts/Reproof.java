package ruhui.accounts;

import java.util.UUID;
import org.springframework.stereotype.Service;
import ruhui.shared.Problem;
import ruhui.web.Fields;

/// Asks for the password once more before something that would lock its owner out; tries are counted as at the log-in.
@Service
class Reproof {

    private final AccountRows accounts;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Waits waits;

    Reproof(AccountRows accounts, Passwords passwords, Throttle throttle, Waits waits) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.waits = waits;
    }

    /// Puts a problem at the field when it is not right. For forms with `once = false`, or the count would be lost.
    void check(Fields fields, String field, UUID account) {
        if (fields.value(field).isEmpty()) {
            fields.wrong(field, Problem.of("accounts.password.empty"));
            return;
        }
        var turn = throttle.take(Throttle.Rule.PASSWORD, account.toString());
        if (!turn.allowed() && turn.until() != null) {
            fields.wrong(field, waits.tooMany(turn.until()));
        } else if (passwords.match(fields.value(field), accounts.get(account).password())) {
            throttle.clear(Throttle.Rule.PASSWORD, account.toString());
        } else {
            fields.wrong(field, Problem.of("accounts.password.wrong"));
        }
    }
}
