package ruhui.web;

import java.time.LocalDate;

/// A list of work that waits for the staff; the workbench shows all queues one works on.
public interface Queue {

    record Count(int waiting, int dueToday, int overdue) {}

    int order();

    Who who();

    /// A text key.
    String label();

    String href();

    /// One select.
    Count count(LocalDate today);
}
