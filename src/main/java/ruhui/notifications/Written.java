package ruhui.notifications;

import java.util.List;
import java.util.Map;

/// A message in words. `gaps` are what filled the text, `v0` for the first fact, for providers that keep the text
/// themselves; `html` is empty for texts.
record Written(String subject, String body, String html, Map<String, String> gaps, List<Enclosure> enclosures) {

    /// A file that goes with a letter.
    record Enclosure(String name, byte[] pdf) {}

    static Written text(String body, Map<String, String> gaps) {
        return new Written("", body, "", gaps, List.of());
    }
}
