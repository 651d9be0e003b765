package ruhui.admission;

import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.accounts.EnterpriseAccounts;
import ruhui.audit.AuditLog;
import ruhui.documents.Downloads;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// Every case, found and shown whole, to those of the staff who work on cases.
@Controller
@RequestMapping("/staff/cases")
@Allow({Who.PRELIMINARY, Who.FORMAL, Who.FINANCE, Who.MAILING, Who.ADMIN})
class CasesController {

    private final CaseScreens screens;
    private final EnterpriseAccounts accounts;
    private final AuditLog audit;
    private final Downloads downloads;

    CasesController(CaseScreens screens, EnterpriseAccounts accounts, AuditLog audit, Downloads downloads) {
        this.screens = screens;
        this.accounts = accounts;
        this.audit = audit;
        this.downloads = downloads;
    }

    @GetMapping
    ModelAndView search(@RequestParam(defaultValue = "") String q, Lang lang) {
        return Show.page("admission/cases", screens.found(q, lang));
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, Actor.Staff me, Lang lang) {
        return Show.page("admission/whole", screens.one(id, me, Fields.empty(), lang));
    }

    @GetMapping("/{id}/files/{file}")
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable UUID file) {
        return downloads.attachment(screens.file(id, file));
    }

    @GetMapping("/{id}/pictures/{file}")
    ResponseEntity<Resource> picture(@PathVariable UUID id, @PathVariable UUID file) {
        return downloads.picture(screens.file(id, file));
    }

    @GetMapping("/{id}/thumbnails/{file}")
    ResponseEntity<Resource> thumbnail(@PathVariable UUID id, @PathVariable UUID file) {
        return downloads.thumbnail(screens.file(id, file));
    }

    @GetMapping("/{id}/password")
    @Allow({Who.PRELIMINARY, Who.FORMAL, Who.ADMIN})
    ModelAndView askToResend(@PathVariable UUID id, Actor.Staff me, Lang lang) {
        return Show.page("admission/resend", screens.one(id, me, Fields.empty(), lang));
    }

    /// The initial password goes to the registered contact; nobody here ever sees it.
    @PostMapping("/{id}/password")
    @Allow({Who.PRELIMINARY, Who.FORMAL, Who.ADMIN})
    ModelAndView resend(@PathVariable UUID id, Actor.Staff me) {
        accounts.sendAgain(id, me);
        audit.note(me, "admission.act.resend", "case " + id, Map.of());
        return Show.next("/staff/cases/" + id, "admission.resent");
    }
}
