package ruhui.web;

import java.time.LocalDate;
import java.util.Optional;

/// A list of work that waits for the staff; the workbench shows all queues one works on.
public interface Queue {

    record Count(int waiting, int dueToday, int overdue) {}

    int order();

    Who who();

    /// A text key.
    String label();

    String href();

    /// False while what it is about is not set up: then nobody sees it.
    default boolean isOpen() {
        return true;
    }

    /// One select.
    Count count(LocalDate today);

    /// That select, on `:today`, where it needs nothing else: such queues are counted together.
    default Optional<String> counting() {
        return Optional.empty();
    }

    /// The day on which the first of them is due, or was; nothing for lists without days.
    default Optional<LocalDate> oldest() {
        return Optional.empty();
    }
}
