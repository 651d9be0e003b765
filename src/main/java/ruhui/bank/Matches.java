package ruhui.bank;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ruhui.bank.Command.Give;
import ruhui.bank.SuspenseList.Loose;
import ruhui.dues.Charge;
import ruhui.dues.Codes;
import ruhui.dues.Payers;
import ruhui.dues.Stage.Reported;
import ruhui.dues.Transfers;
import ruhui.shared.Actor;
import ruhui.shared.NotFound;
import ruhui.shared.Problem;
import ruhui.shared.Refused;

/// Exact matches: remark code and amount say the same, and nothing else speaks for another unit.
@Component
class Matches {

    static final int MOST = 300;

    /// What became of one that was picked.
    public record Outcome(Match match, Problem said, String tone) {}

    private final SuspenseList list;
    private final Payers payers;
    private final Transfers transfers;
    private final Arrivals arrivals;
    private final Codes codes;

    Matches(SuspenseList list, Payers payers, Transfers transfers, Arrivals arrivals, Codes codes) {
        this.list = list;
        this.payers = payers;
        this.transfers = transfers;
        this.arrivals = arrivals;
        this.codes = codes;
    }

    /// The oldest lines first; a charge is proposed once.
    List<Match> exact() {
        var lines = list.coded(MOST);
        var charges = payers
                .withCodes(lines.stream().flatMap(line -> line.codes().stream()).toList())
                .stream()
                .collect(groupingBy(Charge::remarkCode));
        var taken = new HashSet<UUID>();
        var found = new ArrayList<Match>();
        for (var line : lines) {
            match(line, charges).filter(match -> taken.add(match.charge().id())).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Match> match(Loose line, Map<String, List<Charge>> charges) {
        var named = line.codes().stream()
                .flatMap(code -> charges.getOrDefault(code, List.of()).stream())
                .toList();
        if (named.size() != 1 || !named.getFirst().isOpen()) {
            return Optional.empty();
        }
        var charge = named.getFirst();
        var waiting = payers.waiting(charge.caseId());
        if (waiting.isPresent()) {
            var transfer = waiting.get();
            return transfer.stage() instanceof Reported
                            && transfer.charge().equals(charge.id())
                            && transfer.fen() == line.left()
                    ? Optional.of(new Match(line, charge, transfer))
                    : Optional.empty();
        }
        return charge.missingFen() == line.left() ? Optional.of(new Match(line, charge, null)) : Optional.empty();
    }

    /// Each for itself: one that a colleague was faster with stops no other.
    List<Outcome> confirm(List<String> picks, Actor.Staff by) {
        return exact().stream()
                .filter(match -> picks.contains(match.pick()))
                .map(match -> confirmed(match, by))
                .toList();
    }

    private Outcome confirmed(Match match, Actor.Staff by) {
        try {
            if (codes.closedByPaying(match.unit())) {
                return new Outcome(match, Problem.of("bank.match.changed"), "bad");
            }
            if (!book(match, by)) {
                return new Outcome(match, Problem.of("bank.match.late"), "bad");
            }
            return list.find(match.line().id()).left() == 0
                    ? new Outcome(match, Problem.of("bank.match.booked"), "done")
                    : new Outcome(match, Problem.of("bank.match.second"), "third");
        } catch (Refused no) {
            return new Outcome(match, no.problem(), "bad");
        } catch (NotFound gone) {
            return new Outcome(match, Problem.of("bank.match.late"), "bad");
        }
    }

    private boolean book(Match match, Actor.Staff by) {
        var line = match.line();
        var transfer = match.transfer();
        if (transfer == null) {
            var give = new Give(match.unit(), match.charge().id(), line.left(), null);
            return arrivals.perform(give, line.id(), line.version(), by);
        }
        var payer = line.payer().isEmpty() ? transfer.payer() : line.payer();
        return transfers.perform(
                new ruhui.dues.Command.Confirm(line.left(), line.on(), payer, line.id(), false),
                transfer.id(),
                transfer.version(),
                by);
    }
}
