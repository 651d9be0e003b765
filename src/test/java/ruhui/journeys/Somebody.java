package ruhui.journeys;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Set;

/// Somebody at the screen: has a session, reads one language, and knows words of their own that are in no dictionary.
abstract class Somebody {

    final Screen screen;
    final String tongue;
    final Set<String> known;
    List<Cookie> cookies = List.of();

    /// `tongue` is how addresses begin in their language: empty or `/en`.
    Somebody(Screen screen, String tongue, Set<String> known) {
        this.screen = screen;
        this.tongue = tongue;
        this.known = known;
    }

    void goes(String path) {
        screen.seats(this);
        screen.goes(path);
    }
}
