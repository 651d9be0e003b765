package ruhui.entry;

import java.time.Instant;
import java.util.Comparator;

/// What a reviewer said of one field or picture, and what the unit answered where it changed nothing.
record Comment(int round, String key, String said, String byName, Instant at, String reply) {

    /// As the form asks; pictures last.
    static final Comparator<Comment> IN_ORDER =
            Comparator.comparingInt(Comment::place).thenComparing(Comment::key);

    private int place() {
        return Registry.find(key).map(Registry.FIELDS::indexOf).orElse(Registry.FIELDS.size());
    }
}
