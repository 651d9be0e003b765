package ruhui.entry;

import java.time.LocalDate;
import ruhui.association.Promises;
import ruhui.calendar.WorkingCalendar;

/// The days a move of today promises.
record Deadlines(LocalDate today, WorkingCalendar calendar, Promises promises) {

    LocalDate toAnswer() {
        return toAnswerWithin(promises.preliminaryMax());
    }

    LocalDate toAnswerWithin(int workingDays) {
        return calendar.after(today, workingDays);
    }

    LocalDate toMend() {
        return today.plusDays(promises.correctWithinDays());
    }

    LocalDate againAfter(int months) {
        return today.plusMonths(months);
    }

    /// Working days until a promised day; at least one, as nobody answers in none.
    int left(LocalDate by) {
        return Math.max(1, calendar.between(today, by));
    }
}
