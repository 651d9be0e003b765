package ruhui.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Weekends rest, except where the yearly notice says otherwise: `true` = works, `false` = rests.
public record WorkingCalendar(Map<LocalDate, Boolean> exceptions, Set<Integer> officialYears) {

    public WorkingCalendar {
        exceptions = Map.copyOf(exceptions);
        officialYears = Set.copyOf(officialYears);
    }

    public boolean isWorkingDay(LocalDate day) {
        return exceptions.getOrDefault(day, day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
    }

    /// The last day of a period of `days` working days; the starting day itself does not count.
    public LocalDate after(LocalDate start, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("a period of " + days + " days");
        }
        if (days == 0) {
            return start;
        }
        return Stream.iterate(start.plusDays(1), day -> day.plusDays(1))
                .filter(this::isWorkingDay)
                .skip(days - 1L)
                .findFirst()
                .orElseThrow();
    }

    /// Working days after `from`, up to and including `to`; below zero when `to` is past.
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return Math.toIntExact(from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count());
    }

    /// Whether the notice for this year is known; without it bridging days and make-up days are missing.
    public boolean isOfficial(int year) {
        return officialYears.contains(year);
    }
}
