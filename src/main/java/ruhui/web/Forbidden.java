package ruhui.web;

import java.util.List;

/// Signed in, but not with a role that may.
final class Forbidden extends RuntimeException {

    private final transient List<Who> needed;

    Forbidden(Who... needed) {
        this.needed = List.of(needed);
    }

    List<Who> needed() {
        return needed;
    }
}
