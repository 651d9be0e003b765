package ruhui.dues;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ruhui.dues.Charge.Standing;

/// The book of one unit, oldest entries first: what it owes, what arrived, and what was paid with what.
/// Everything that is said of money anywhere is derived here.
record Book(List<Obligation> obligations, List<Payment> payments, List<Allocation> allocations) {

    record Obligation(UUID id, long fen, boolean cancelled) {}

    record Payment(UUID id, long fen, LocalDate paidOn) {}

    record Allocation(UUID payment, UUID obligation, long fen) {}

    Standing standing(UUID obligation) {
        var owed = find(obligation);
        return Standing.of(owed.fen(), paid(obligation), owed.cancelled());
    }

    long paid(UUID obligation) {
        return sum(part -> part.obligation().equals(obligation));
    }

    long missing(UUID obligation) {
        var owed = find(obligation);
        return owed.cancelled() ? 0 : owed.fen() - paid(obligation);
    }

    /// What is missing of everything.
    long owed() {
        return obligations.stream().mapToLong(owed -> missing(owed.id())).sum();
    }

    /// What arrived and pays for nothing yet.
    long credit() {
        return payments.stream().mapToLong(this::free).sum();
    }

    /// The day the money that was still missing arrived.
    Optional<LocalDate> settledOn(UUID obligation) {
        return standing(obligation) == Standing.SETTLED
                ? payments.stream()
                        .filter(payment -> sum(part -> part.obligation().equals(obligation)
                                        && part.payment().equals(payment.id()))
                                > 0)
                        .map(Payment::paidOn)
                        .max(LocalDate::compareTo)
                : Optional.empty();
    }

    /// What has to be written so that no money lies idle while something is owed: the oldest pays for the oldest.
    List<Allocation> toAllocate() {
        var parts = new ArrayList<Allocation>();
        for (var payment : payments) {
            var after = and(parts);
            var free = after.free(payment);
            for (var owed : obligations) {
                var part = Math.min(free, after.missing(owed.id()));
                if (part > 0) {
                    parts.add(new Allocation(payment.id(), owed.id(), part));
                    free -= part;
                }
            }
        }
        return parts;
    }

    Book and(List<Allocation> more) {
        return new Book(
                obligations,
                payments,
                Stream.concat(allocations.stream(), more.stream()).toList());
    }

    private long free(Payment payment) {
        return payment.fen()
                - sum(part -> part.payment().equals(payment.id())
                        && !find(part.obligation()).cancelled());
    }

    private long sum(Predicate<Allocation> which) {
        return allocations.stream().filter(which).mapToLong(Allocation::fen).sum();
    }

    private Obligation find(UUID id) {
        return obligations.stream()
                .filter(owed -> owed.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
