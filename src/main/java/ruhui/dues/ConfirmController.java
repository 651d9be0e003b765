package ruhui.dues;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.shared.Actor;
import ruhui.shared.NotFound;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// Books what arrived. Its forms carry no one-time token: open codes are closed first, which asks the world and must
/// not
/// hold a transaction; the version of the transfer keeps a repeat from booking twice.
@Controller
@RequestMapping("/staff/transfers/{id}")
@Allow(Who.FINANCE)
class ConfirmController {

    private static final String DESK = "dues/desk";
    private static final String RECEIPT = "dues/receipt";

    private final DeskScreens screens;
    private final ConfirmScreens asking;
    private final TransferList list;
    private final Transfers transfers;
    private final BankLines lines;
    private final Codes codes;
    private final Clock clock;

    ConfirmController(
            DeskScreens screens,
            ConfirmScreens asking,
            TransferList list,
            Transfers transfers,
            BankLines lines,
            Codes codes,
            Clock clock) {
        this.screens = screens;
        this.asking = asking;
        this.list = list;
        this.transfers = transfers;
        this.lines = lines;
        this.codes = codes;
        this.clock = clock;
    }

    /// The page that asks once more; `back` leads from there to the form with what was typed.
    @PostMapping("/check")
    ModelAndView check(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        var fields = Fields.typed(typed);
        var transfer = list.find(id);
        if (transfer.version() != DeskForms.version(fields)) {
            return tooLate(id, me, fields);
        }
        if (fields.ticked("back")) {
            return Show.page(DESK, screens.confirming(id, me, fields));
        }
        var received = received(fields);
        if (received.isEmpty()) {
            return Show.invalid(DESK, screens.confirming(id, me, fields));
        }
        codes.closedByPaying(transfer.caseId());
        return Show.page(RECEIPT, asking.receipt(id, received.get(), Fields.empty()));
    }

    @PostMapping("/confirmation")
    ModelAndView confirm(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        var fields = Fields.typed(typed);
        var transfer = list.find(id);
        var received = received(fields);
        if (received.isEmpty()) {
            return Show.invalid(DESK, screens.confirming(id, me, fields));
        }
        if (transfer.version() != DeskForms.version(fields)) {
            return tooLate(id, me, fields);
        }
        codes.closedByPaying(transfer.caseId());
        var receipt = asking.receipt(id, received.get(), fields);
        if (!DeskForms.agreed(fields, receipt)) {
            return Show.invalid(RECEIPT, receipt);
        }
        return decided(id, received.get(), me, fields, receipt.second() ? "dues.proposed" : "dues.confirmed");
    }

    /// By the second person.
    @PostMapping("/approval")
    ModelAndView approve(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        codes.closedByPaying(list.find(id).caseId());
        return decided(id, new Command.Approve(), me, Fields.typed(typed), "dues.confirmed");
    }

    private Optional<Command.Confirm> received(Fields fields) {
        var line = DeskForms.line(fields)
                .map(id -> lines.find(id).orElseThrow(NotFound::new))
                .orElse(null);
        return DeskForms.confirm(fields, line, LocalDate.now(clock));
    }

    private ModelAndView decided(UUID id, Command command, Actor.Staff me, Fields fields, String done) {
        return transfers.perform(command, id, DeskForms.version(fields), me)
                ? Show.next("/staff/transfers", done)
                : tooLate(id, me, fields);
    }

    private ModelAndView tooLate(UUID id, Actor.Staff me, Fields typed) {
        return new ModelAndView(DESK, Map.of("page", screens.tooLate(id, me, typed)), HttpStatus.CONFLICT);
    }
}
