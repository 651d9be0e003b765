package ruhui.invoicing;

import java.util.UUID;
import org.springframework.core.io.Resource;
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
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.shared.Refused;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// A unit applies for invoices, mends what came back, and takes what was issued.
@Controller
@RequestMapping("/unit/invoices")
@Allow(Who.UNIT)
class UnitController {

    private static final String FORM = "invoicing/form";

    private final UnitScreens screens;
    private final InvoiceList list;
    private final Invoices invoices;
    private final Papers papers;
    private final Downloads downloads;

    UnitController(UnitScreens screens, InvoiceList list, Invoices invoices, Papers papers, Downloads downloads) {
        this.screens = screens;
        this.list = list;
        this.invoices = invoices;
        this.papers = papers;
        this.downloads = downloads;
    }

    @GetMapping
    ModelAndView overview(Actor.Unit me) {
        return Show.page("invoicing/overview", screens.overview(me.unit()));
    }

    @GetMapping("/new")
    ModelAndView choice(Actor.Unit me) {
        return Show.page("invoicing/choice", screens.choice(me.unit()));
    }

    @GetMapping("/new/dues")
    ModelAndView dues(Actor.Unit me) {
        return Show.page("invoicing/dues", screens.duesReceipt(me.unit()));
    }

    @GetMapping("/new/{purpose}")
    ModelAndView form(@PathVariable String purpose, Actor.Unit me, Lang lang) {
        return screens.choice(me.unit()).titled()
                ? Show.page(FORM, screens.form(known(purpose), me.unit(), lang))
                : Show.next("/unit/invoices/titles/new");
    }

    @PostMapping("/new/{purpose}")
    ModelAndView apply(
            @PathVariable String purpose, @RequestParam MultiValueMap<String, String> typed, Actor.Unit me, Lang lang) {
        var fields = Fields.typed(typed);
        return Forms.request(fields, known(purpose), screens.chosen(me.unit(), fields))
                .map(request -> Show.next("/unit/invoices/" + invoices.apply(request, me), "invoicing.applied"))
                .orElseGet(() -> Show.invalid(FORM, screens.form(known(purpose), me.unit(), fields, lang)));
    }

    @GetMapping("/new/charge/{charge}")
    ModelAndView form(@PathVariable UUID charge, Actor.Unit me, Lang lang) {
        return screens.choice(me.unit()).titled()
                ? Show.page(FORM, screens.form(screens.charged(charge, me.unit()), me.unit(), Fields.empty(), lang))
                : Show.next("/unit/invoices/titles/new");
    }

    /// What and how much come from the charge, whatever was sent.
    @PostMapping("/new/charge/{charge}")
    ModelAndView apply(
            @PathVariable UUID charge, @RequestParam MultiValueMap<String, String> typed, Actor.Unit me, Lang lang) {
        var fields = Fields.typed(typed);
        var charged = screens.charged(charge, me.unit());
        var form = screens.form(charged, me.unit(), fields, lang);
        return Forms.request(fields, form.purpose(), screens.chosen(me.unit(), fields))
                .map(wish -> Request.of(charged, wish.kind(), wish.title(), wish.note()))
                .map(request -> Show.next("/unit/invoices/" + invoices.apply(request, me), "invoicing.applied"))
                .orElseGet(() -> Show.invalid(FORM, form));
    }

    @GetMapping("/{id}")
    ModelAndView page(@PathVariable UUID id, Actor.Unit me) {
        return Show.page("invoicing/page", screens.page(id, me.unit()));
    }

    @GetMapping("/{id}/file")
    ResponseEntity<Resource> file(@PathVariable UUID id, Actor.Unit me) {
        if (list.find(id, me.unit()).stage() instanceof Stage.Issued issued) {
            return downloads.attachment(issued.file());
        }
        throw new NotFound();
    }

    /// Also what was made void, and what made it so.
    @GetMapping("/papers/{paper}")
    ResponseEntity<Resource> paper(@PathVariable UUID paper, Actor.Unit me) {
        return downloads.attachment(papers.file(paper, me.unit()));
    }

    @GetMapping("/{id}/change")
    ModelAndView change(@PathVariable UUID id, Actor.Unit me, Lang lang) {
        return Show.page(FORM, screens.change(id, me.unit(), lang));
    }

    @PostMapping("/{id}/change")
    ModelAndView change(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Unit me, Lang lang) {
        var fields = Fields.typed(typed);
        var known = list.find(id, me.unit());
        var request = Forms.request(fields, known.request().purpose(), screens.chosen(me.unit(), fields));
        if (request.isEmpty()) {
            return Show.invalid(FORM, screens.change(id, me.unit(), fields, lang));
        }
        return moved(new Command.Apply(request.get().like(known.request())), known, me, "invoicing.applied");
    }

    @PostMapping("/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable UUID id, Actor.Unit me) {
        return moved(new Command.Withdraw(), list.find(id, me.unit()), me, "invoicing.withdrawn");
    }

    private ModelAndView moved(Command command, InvoiceLine known, Actor.Unit me, String done) {
        if (!invoices.perform(command, known.id(), known.version(), me)) {
            throw new Refused("invoicing.refused.moved");
        }
        return Show.next("/unit/invoices/" + known.id(), done);
    }

    private static Purpose known(String path) {
        return UnitScreens.purpose(path).orElseThrow(NotFound::new);
    }
}
