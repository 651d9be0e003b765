package ruhui.notifications;

import java.util.Map;

/// A message in words. `gaps` are what filled the text, `v0` for the first fact, for
/// providers that keep the text themselves.
record Written(String subject, String body, Map<String, String> gaps) {}
