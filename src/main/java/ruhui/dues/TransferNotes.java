package ruhui.dues;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import ruhui.audit.AuditLog;
import ruhui.entry.Cases;
import ruhui.shared.Actor;
import ruhui.shared.Money;

/// Notes in the audit log what was done to a transfer.
@Component
class TransferNotes {

    private final AuditLog audit;
    private final Cases cases;

    TransferNotes(AuditLog audit, Cases cases) {
        this.audit = audit;
        this.cases = cases;
    }

    void keep(Command command, Transfer before, Transfer after, Actor actor) {
        audit.note(
                actor,
                act(command, after.stage()),
                "case " + cases.card(after.caseId()).number(),
                detail(command, before.stage()));
    }

    private static String act(Command command, Stage after) {
        return switch (command) {
            case Command.Report _ -> "dues.act.report";
            case Command.Confirm _ -> after instanceof Stage.Proposed ? "dues.act.propose" : "dues.act.confirm";
            case Command.Approve _ -> "dues.act.confirm";
            case Command.Decline _ -> "dues.act.decline";
            case Command.Close _ -> "dues.act.close";
            case Command.Refuse _ -> "dues.act.refuse";
            case Command.Undo _ -> "dues.act.undo-transfer";
        };
    }

    private static Map<String, String> detail(Command command, Stage before) {
        return switch (command) {
            case Command.Report(var fen, var on, var payer, var _) -> money(fen, on, payer);
            case Command.Confirm(var fen, var on, var payer, var _, var _) -> money(fen, on, payer);
            case Command.Approve _ ->
                before instanceof Stage.Proposed(var _, var asked, var _, var first)
                        ? Map.of("amount", Money.shown(asked.fen()), "first", first)
                        : Map.of();
            case Command.Decline(var reason) -> Map.of("reason", reason);
            case Command.Close _ -> Map.of();
            case Command.Refuse(var why, var said) -> Map.of("reason", why + " " + said);
            case Command.Undo(var reason) -> Map.of("reason", reason);
        };
    }

    private static Map<String, String> money(long fen, LocalDate on, String payer) {
        return Map.of("amount", Money.shown(fen), "date", on.toString(), "payer", payer);
    }
}
