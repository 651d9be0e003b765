package ruhui.faults;

import java.util.Collection;
import java.util.Objects;

/// What a row of the fault matrix promises; a promise that is broken ends the row.
final class Must {

    private Must() {}

    static void be(String what, Object wanted, Object found) {
        if (!Objects.equals(wanted, found)) {
            throw new AssertionError(what + ": wanted " + wanted + ", found " + found);
        }
    }

    static void all(String what, Object wanted, Collection<?> found) {
        if (found.isEmpty() || !found.stream().allMatch(wanted::equals)) {
            throw new AssertionError(what + ": wanted only " + wanted + ", found " + found);
        }
    }

    static void hold(String what, boolean so) {
        if (!so) {
            throw new AssertionError(what);
        }
    }
}
