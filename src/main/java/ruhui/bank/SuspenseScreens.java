package ruhui.bank;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ruhui.association.Associations;
import ruhui.bank.SuspenseList.Loose;
import ruhui.dues.Charge;
import ruhui.dues.Charges;
import ruhui.dues.Payers;
import ruhui.dues.TransferLine;
import ruhui.entry.Cases;
import ruhui.shared.Actor;
import ruhui.shared.Money;
import ruhui.shared.Role;
import ruhui.web.Fields;

/// What finance sees of money that is nobody's yet.
@Repository
@Transactional(readOnly = true)
class SuspenseScreens {

    public record Inbox(
            String show,
            List<Loose> lines,
            SuspenseList.Sums sums,
            int parked,
            int proposed,
            int pooling,
            int page,
            boolean more) {}

    /// `late` is what somebody wanted who came too late.
    public record Desk(
            Loose line,
            List<SuspenseList.Share> shares,
            List<SuspenseList.Step> steps,
            List<Charge> coded,
            List<Charge> named,
            List<Payers.Unlinked> unlinked,
            String typed,
            List<Payers.Payer> found,
            boolean finance,
            boolean first,
            Fields fields,
            boolean late) {

        public boolean mayAct() {
            return finance && line.stage() instanceof Stage.Loose;
        }
    }

    public record Giving(
            Loose line,
            Payers.Payer unit,
            List<Charge> open,
            @Nullable TransferLine reported,
            Fields fields) {}

    /// What is about to be done: `charge` is the one it pays first, null for the oldest.
    public record Check(
            Loose line,
            Command.Act act,
            Payers.@Nullable Payer unit,
            @Nullable Charge charge,
            long owed,
            boolean second) {

        public long over() {
            return Math.max(act.fen() - owed, 0);
        }
    }

    public record Returning(Loose line, Fields fields) {}

    public record TakingBack(Loose line, SuspenseList.Share share, Fields fields) {}

    private final SuspenseList list;
    private final Pooling pooling;
    private final Payers payers;
    private final Charges charges;
    private final Cases cases;
    private final Associations associations;

    SuspenseScreens(
            SuspenseList list,
            Pooling pooling,
            Payers payers,
            Charges charges,
            Cases cases,
            Associations associations) {
        this.list = list;
        this.pooling = pooling;
        this.payers = payers;
        this.charges = charges;
        this.cases = cases;
        this.associations = associations;
    }

    public Inbox inbox(String show, int page) {
        var stage = switch (show) {
            case "parked" -> "Parked";
            case "second" -> "Proposed";
            default -> "Open";
        };
        var lines = list.page(stage, (page - 1) * SuspenseList.A_PAGE, SuspenseList.A_PAGE + 1);
        return new Inbox(
                stage.equals("Open") ? "" : show,
                lines.stream().limit(SuspenseList.A_PAGE).toList(),
                list.sums(stage),
                list.sums("Parked").count(),
                list.sums("Proposed").count(),
                pooling.waiting(),
                page,
                lines.size() > SuspenseList.A_PAGE);
    }

    public Desk desk(UUID id, Actor.Staff me, String typed) {
        return desk(id, me, typed, Fields.empty(), false);
    }

    public Desk desk(UUID id, Actor.Staff me, String typed, Fields fields, boolean late) {
        var line = list.find(id);
        var loose = line.stage() instanceof Stage.Loose;
        return new Desk(
                line,
                list.shares(id),
                list.steps(id),
                loose ? payers.withCodes(line.codes()) : List.of(),
                loose ? payers.owedBy(line.payer()) : List.of(),
                loose && line.left() == line.fen() ? payers.unlinked(line.fen(), line.on()) : List.of(),
                typed,
                loose ? payers.search(typed) : List.of(),
                me.may(Role.FINANCE),
                line.stage() instanceof Stage.Proposed asked && asked.isBy(me),
                fields,
                late);
    }

    public Giving giving(UUID id, UUID unit, Fields fields) {
        var line = list.find(id);
        var open = open(unit);
        var missing = open.stream().mapToLong(Charge::missingFen).sum();
        fields.propose("charge", "")
                .propose("fen", Money.plain(missing > 0 ? Math.min(missing, line.left()) : line.left()));
        return new Giving(line, unit(unit), open, payers.waiting(unit).orElse(null), fields);
    }

    public Check check(UUID id, Command.Act act) {
        var give = act instanceof Command.Give given ? given : null;
        var open = give == null ? List.<Charge>of() : open(give.unit());
        return new Check(
                list.find(id),
                act,
                give == null ? null : unit(give.unit()),
                give == null || give.charge() == null
                        ? null
                        : charges.find(give.charge()).orElse(null),
                open.stream().mapToLong(Charge::missingFen).sum(),
                act.fen() >= associations.controls().secondPersonFen());
    }

    public Returning returning(UUID id, Fields fields) {
        var line = list.find(id);
        return new Returning(line, fields.propose("fen", Money.plain(line.left())));
    }

    public TakingBack takingBack(UUID id, UUID payment, Fields fields) {
        var share = list.shares(id).stream()
                .filter(one -> payment.equals(one.payment()) && !one.undone() && one.transfer() == null)
                .findFirst()
                .orElseThrow(ruhui.shared.NotFound::new);
        return new TakingBack(list.find(id), share, fields);
    }

    List<Charge> open(UUID unit) {
        return charges.of(unit).reversed().stream().filter(Charge::isOpen).toList();
    }

    Optional<TransferLine> reported(UUID unit) {
        return payers.waiting(unit);
    }

    private Payers.Payer unit(UUID unit) {
        var heading = cases.heading(unit);
        return new Payers.Payer(unit, heading.number(), heading.unitName());
    }
}
