package ruhui.entry;

import java.time.Instant;

/// What a reviewer said of one field or picture, and what the unit answered where it changed nothing.
record Comment(int round, String key, String said, String byName, Instant at, String reply) {}
