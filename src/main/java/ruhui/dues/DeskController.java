package ruhui.dues;

import java.time.Clock;
import java.time.LocalDate;
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
    private final TransferList list;
    private final Transfers transfers;
    private final Downloads downloads;
    private final Clock clock;

    DeskController(DeskScreens screens, TransferList list, Transfers transfers, Downloads downloads, Clock clock) {
        this.screens = screens;
        this.list = list;
        this.transfers = transfers;
        this.downloads = downloads;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView inbox(@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "1") int page) {
        return Show.page("dues/inbox", screens.inbox(show.equals("decided"), Math.max(page, 1)));
    }

    @GetMapping("/{id}")
    ModelAndView desk(@PathVariable UUID id, Actor.Staff me) {
        return Show.page(DESK, screens.desk(id, me));
    }

    @GetMapping("/{id}/voucher")
    ResponseEntity<Resource> voucher(@PathVariable UUID id) {
        return downloads.attachment(list.find(id).voucher());
    }

    @GetMapping("/{id}/picture")
    ResponseEntity<Resource> picture(@PathVariable UUID id) {
        return downloads.picture(list.find(id).voucher());
    }

    /// The page that asks once more; `back` leads from there to the form with what was typed.
    @PostMapping("/{id}/check")
    ModelAndView check(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        var fields = Fields.typed(typed);
        if (list.find(id).version() != DeskForms.version(fields)) {
            return tooLate(id, me, fields);
        }
        if (fields.ticked("back")) {
            return Show.page(DESK, screens.confirming(id, me, fields));
        }
        return DeskForms.confirm(fields, LocalDate.now(clock))
                .map(received -> Show.page("dues/receipt", screens.receipt(id, received)))
                .orElseGet(() -> Show.invalid(DESK, screens.confirming(id, me, fields)));
    }

    @PostMapping("/{id}/confirmation")
    ModelAndView confirm(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        var fields = Fields.typed(typed);
        var received = DeskForms.confirm(fields, LocalDate.now(clock));
        if (received.isEmpty()) {
            return Show.invalid(DESK, screens.confirming(id, me, fields));
        }
        return decided(id, received.get(), me, fields, "dues.confirmed");
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

    private ModelAndView decided(UUID id, Command command, Actor.Staff me, Fields fields, String done) {
        return transfers.perform(command, id, DeskForms.version(fields), me)
                ? Show.next("/staff/transfers", done)
                : tooLate(id, me, fields);
    }

    private ModelAndView tooLate(UUID id, Actor.Staff me, Fields typed) {
        return new ModelAndView(DESK, Map.of("page", screens.tooLate(id, me, typed)), HttpStatus.CONFLICT);
    }
}
