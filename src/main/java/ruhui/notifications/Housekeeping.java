package ruhui.notifications;

import org.springframework.stereotype.Component;
import ruhui.web.Once;

/// Puts away what nobody needs any more.
@Component
class Housekeeping {

    private final Once once;

    Housekeeping(Once once) {
        this.once = once;
    }

    void run() {
        once.forgetOld();
    }
}
