package ruhui.invoicing;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
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
import ruhui.shared.Refused;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// Finance looks papers up, and makes a wrong one void with a red one.
@Controller
@RequestMapping("/staff/register")
@Allow(Who.FINANCE)
class PaperController {

    private static final String HOME = "/staff/register";
    private static final String RED = "invoicing/red";
    private static final int LONGEST_REASON = 200;

    private final PaperScreens screens;
    private final Papers papers;
    private final Invoices invoices;
    private final InvoiceList applications;
    private final Intake intake;
    private final Downloads downloads;

    PaperController(
            PaperScreens screens,
            Papers papers,
            Invoices invoices,
            InvoiceList applications,
            Intake intake,
            Downloads downloads) {
        this.screens = screens;
        this.papers = papers;
        this.invoices = invoices;
        this.applications = applications;
        this.intake = intake;
        this.downloads = downloads;
    }

    @GetMapping
    ModelAndView register(
            @RequestParam MultiValueMap<String, String> typed, @RequestParam(defaultValue = "1") int page) {
        return Show.page("invoicing/register", screens.register(Fields.typed(typed), Math.max(page, 1)));
    }

    @GetMapping("/{id}")
    ModelAndView paper(@PathVariable UUID id, Actor.Staff me) {
        return Show.page("invoicing/paper", screens.page(id, me, Fields.empty()));
    }

    @GetMapping("/{id}/file")
    ResponseEntity<Resource> file(@PathVariable UUID id) {
        return downloads.attachment(papers.find(id).file());
    }

    @GetMapping("/{id}/red")
    ModelAndView red(@PathVariable UUID id, Actor.Staff me) {
        return Show.page(RED, screens.red(id, me, intake.filled(id, me.account()), Optional.empty()));
    }

    @PostMapping("/{id}/red")
    ModelAndView redden(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor.Staff me) {
        var wrong = papers.find(id);
        if (wrong.state() != Paper.State.VALID) {
            throw new Refused("invoicing.refused.red");
        }
        var fields = Fields.typed(typed);
        intake.keep(id, me.account(), fields, file, "red of " + wrong.number());
        var draft = intake.read(id, me.account(), fields, papers.redOf(wrong), Optional.empty());
        var reason = fields.required("reason", LONGEST_REASON, "invoicing.wrong.red.reason");
        var differs = draft.map(one -> Differs.reason(one, fields)).orElse("");
        if (draft.isEmpty() || fields.wrong()) {
            return Show.invalid(RED, screens.red(id, me, fields, draft));
        }
        redden(wrong, draft.get(), differs.isEmpty() ? reason : reason + " / " + differs, me);
        intake.forget(id);
        return Show.next(HOME + "/" + id, "invoicing.reddened");
    }

    /// An invoice moves with its application; a receipt has none.
    private void redden(Paper wrong, Draft draft, String reason, Actor.Staff me) {
        if (wrong.kind() == InvoiceKind.FISCAL_RECEIPT) {
            papers.redden(wrong.id(), Ids.next(), draft, reason, me);
            return;
        }
        var application = applications.find(wrong.subject());
        var red = new Command.Redden(Ids.next(), draft, reason);
        if (!invoices.perform(red, application.id(), application.version(), me)) {
            throw new Refused("invoicing.refused.moved");
        }
    }

    @PostMapping("/{id}/end")
    ModelAndView close(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        var fields = Fields.typed(typed);
        var reason = fields.required("reason", LONGEST_REASON, "invoicing.wrong.close");
        if (fields.wrong()) {
            return Show.invalid("invoicing/paper", screens.page(id, me, fields));
        }
        papers.close(id, reason, me);
        return Show.next(HOME + "/" + id, "invoicing.closed");
    }
}
