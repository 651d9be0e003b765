package ruhui.admission;

import java.time.LocalDate;
import ruhui.association.Promises;
import ruhui.calendar.WorkingCalendar;

/// The days promised and asked for today. What the association promises counts in working days, what the unit has in
/// calendar days.
record Deadlines(LocalDate today, WorkingCalendar calendar, Promises promises) {

    LocalDate toActivate() {
        return today.plusDays(promises.initialPasswordDays());
    }

    LocalDate toSendPapers() {
        return today.plusDays(promises.papersWithinDays());
    }

    LocalDate toDecide() {
        return calendar.after(today, promises.formalDays());
    }

    LocalDate toPay() {
        return today.plusDays(promises.payWithinDays());
    }

    LocalDate toMail() {
        return calendar.after(today, promises.mailingMax());
    }
}
