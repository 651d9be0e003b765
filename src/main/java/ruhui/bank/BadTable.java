package ruhui.bank;

import ruhui.shared.Problem;

/// A file that cannot be read as a table, with the words for whoever sent it.
final class BadTable extends RuntimeException {

    private final transient Problem problem;

    BadTable(String key, Object... args) {
        super(key);
        this.problem = Problem.of(key, args);
    }

    Problem problem() {
        return problem;
    }
}
