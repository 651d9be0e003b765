package ruhui.invoicing;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import ruhui.documents.Downloads;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.NotFound;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// Finance issues invoices elsewhere, and uploads them here or says what is to be mended.
@Controller
@RequestMapping("/staff/invoices")
@Allow(Who.FINANCE)
class DeskController {

    private static final String DESK = "invoicing/desk";
    private static final String CHECK = "invoicing/check";
    private static final int LONGEST_REASON = 200;

    private final DeskScreens screens;
    private final InvoiceList list;
    private final Invoices invoices;
    private final Papers papers;
    private final Intake intake;
    private final Downloads downloads;

    DeskController(
            DeskScreens screens,
            InvoiceList list,
            Invoices invoices,
            Papers papers,
            Intake intake,
            Downloads downloads) {
        this.screens = screens;
        this.list = list;
        this.invoices = invoices;
        this.papers = papers;
        this.intake = intake;
        this.downloads = downloads;
    }

    @GetMapping
    ModelAndView inbox(@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "1") int page) {
        return Show.page("invoicing/inbox", screens.inbox(show.equals("decided"), Math.max(page, 1)));
    }

    @GetMapping("/{id}")
    ModelAndView desk(@PathVariable UUID id, Actor.Staff me) {
        return Show.page(DESK, screens.desk(id, me));
    }

    @GetMapping("/{id}/file")
    ResponseEntity<Resource> file(@PathVariable UUID id) {
        if (list.find(id).stage() instanceof Stage.Issued issued) {
            return downloads.attachment(issued.file());
        }
        throw new NotFound();
    }

    @PostMapping("/{id}/issue")
    ModelAndView prepare(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor.Staff me) {
        var fields = Fields.typed(typed);
        var application = list.find(id);
        if (application.version() != version(fields)) {
            return tooLate(id, me, fields);
        }
        intake.keep(id, me.account(), fields, file, "invoice " + application.number());
        return draft(application, me, fields).isPresent()
                ? Show.next("/staff/invoices/" + id + "/issue")
                : Show.invalid(DESK, screens.issuing(id, me, fields));
    }

    @GetMapping("/{id}/issue")
    ModelAndView check(@PathVariable UUID id, Actor.Staff me) {
        var application = list.find(id);
        return draft(application, me, intake.filled(id, me.account()))
                .filter(_ -> application.mayBeIssued())
                .map(draft -> Show.page(CHECK, screens.check(id, draft, Fields.empty())))
                .orElseGet(() -> Show.next("/staff/invoices/" + id));
    }

    @PostMapping("/{id}/issued")
    ModelAndView issue(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        var fields = Fields.typed(typed);
        var application = list.find(id);
        var filled = intake.filled(id, me.account());
        if (application.version() != version(fields)) {
            return tooLate(id, me, filled);
        }
        var draft = draft(application, me, filled);
        if (draft.isEmpty()) {
            return Show.invalid(DESK, screens.issuing(id, me, filled));
        }
        var differs = Differs.reason(draft.get(), fields);
        if (fields.wrong()) {
            return Show.invalid(CHECK, screens.check(id, draft.get(), fields));
        }
        var issue = new Command.Issue(Ids.next(), draft.get(), differs);
        return decided(id, issue, version(fields), me, filled, "invoicing.issued");
    }

    @PostMapping("/{id}/return")
    ModelAndView sendBack(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        var fields = Fields.typed(typed);
        var reason = fields.required("reason", LONGEST_REASON, "invoicing.wrong.reason");
        if (fields.wrong()) {
            return Show.invalid(DESK, screens.returning(id, me, fields));
        }
        return decided(id, new Command.Return(reason), version(fields), me, fields, "invoicing.returned");
    }

    private Optional<Draft> draft(InvoiceLine application, Actor.Staff me, Fields fields) {
        return intake.read(application.id(), me.account(), fields, papers.invoice(application), Optional.empty());
    }

    private ModelAndView decided(UUID id, Command command, int version, Actor.Staff me, Fields fields, String done) {
        if (!invoices.perform(command, id, version, me)) {
            return tooLate(id, me, fields);
        }
        intake.forget(id);
        return Show.next("/staff/invoices", done);
    }

    private ModelAndView tooLate(UUID id, Actor.Staff me, Fields typed) {
        return new ModelAndView(DESK, Map.of("page", screens.tooLate(id, me, typed)), HttpStatus.CONFLICT);
    }

    private static int version(Fields fields) {
        var typed = fields.value("version");
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }
}
