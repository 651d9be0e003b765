package ruhui.dues;

import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.documents.Downloads;
import ruhui.shared.Actor;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// Finance confirms reported transfers, or says why not.
@Controller
@RequestMapping("/staff/transfers")
@Allow(Who.FINANCE)
class DeskController {

    private static final String DESK = "dues/desk";

    private final DeskScreens screens;
    private final ConfirmScreens asking;
    private final TransferList list;
    private final Transfers transfers;
    private final Downloads downloads;

    DeskController(
            DeskScreens screens, ConfirmScreens asking, TransferList list, Transfers transfers, Downloads downloads) {
        this.screens = screens;
        this.asking = asking;
        this.list = list;
        this.transfers = transfers;
        this.downloads = downloads;
    }

    @GetMapping
    ModelAndView inbox(@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "1") int page) {
        return Show.page("dues/inbox", screens.inbox(show.equals("decided"), Math.max(page, 1)));
    }

    @GetMapping("/{id}")
    ModelAndView desk(@PathVariable UUID id, @RequestParam(defaultValue = "") String line, Actor.Staff me) {
        return Show.page(DESK, screens.desk(id, me, line));
    }

    @GetMapping("/{id}/voucher")
    ResponseEntity<Resource> voucher(@PathVariable UUID id) {
        return downloads.attachment(list.find(id).voucher());
    }

    @GetMapping("/{id}/picture")
    ResponseEntity<Resource> picture(@PathVariable UUID id) {
        return downloads.picture(list.find(id).voucher());
    }

    /// Asks once more, with the reason as the unit will read it.
    @PostMapping("/{id}/refusal/check")
    ModelAndView checkRefusal(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        var fields = Fields.typed(typed);
        if (list.find(id).version() != DeskForms.version(fields)) {
            return tooLate(id, me, fields);
        }
        return DeskForms.refuse(fields)
                .map(refusal -> Show.page("dues/refusal", asking.refusal(id, refusal)))
                .orElseGet(() -> Show.invalid(DESK, screens.refusing(id, me, fields)));
    }

    @PostMapping("/{id}/refusal")
    ModelAndView refuse(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        var fields = Fields.typed(typed);
        var refusal = DeskForms.refuse(fields);
        if (refusal.isEmpty()) {
            return Show.invalid(DESK, screens.refusing(id, me, fields));
        }
        return decided(id, refusal.get(), me, fields, "dues.refused");
    }

    @PostMapping("/{id}/close")
    ModelAndView close(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        return decided(id, new Command.Close(), me, Fields.typed(typed), "dues.closed");
    }

    @PostMapping("/{id}/decline")
    ModelAndView decline(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        var fields = Fields.typed(typed);
        return DeskForms.reason(fields)
                .map(reason -> decided(id, new Command.Decline(reason), me, fields, "dues.declined"))
                .orElseGet(() -> Show.invalid(DESK, screens.refusing(id, me, fields)));
    }

    @GetMapping("/{id}/undo")
    ModelAndView undoing(@PathVariable UUID id) {
        return Show.page("dues/undo", asking.undoing(id, Fields.empty()));
    }

    @PostMapping("/{id}/undo")
    ModelAndView undo(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        var fields = Fields.typed(typed);
        return DeskForms.reason(fields)
                .map(reason -> decided(id, new Command.Undo(reason), me, fields, "dues.undone"))
                .orElseGet(() -> Show.invalid("dues/undo", asking.undoing(id, fields)));
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
