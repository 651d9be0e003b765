package ruhui.dispatch;

import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import ruhui.documents.Downloads;
import ruhui.invoicing.Papers;
import ruhui.membership.Certificates;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.web.Allow;
import ruhui.web.Show;
import ruhui.web.Who;

/// A unit's own certificates, receipts and parcels.
@Controller
@RequestMapping("/unit/documents")
@Allow(Who.UNIT)
class DocumentsController {

    private final Documents documents;
    private final Certificates certificates;
    private final Papers papers;
    private final Downloads downloads;

    DocumentsController(Documents documents, Certificates certificates, Papers papers, Downloads downloads) {
        this.documents = documents;
        this.certificates = certificates;
        this.papers = papers;
        this.downloads = downloads;
    }

    @GetMapping
    ModelAndView shelf(Actor.Unit me, Lang lang) {
        return Show.page("dispatch/documents", documents.shelf(me.unit(), lang));
    }

    @GetMapping("/certificates/{number}")
    ResponseEntity<Resource> certificate(@PathVariable String number, Actor.Unit me) {
        return downloads.ownPdf(certificates.file(me.unit(), number));
    }

    @GetMapping("/certificates/{number}/download")
    ResponseEntity<Resource> saved(@PathVariable String number, Actor.Unit me) {
        return downloads.attachment(certificates.file(me.unit(), number));
    }

    @GetMapping("/receipts/{id}")
    ResponseEntity<Resource> receipt(@PathVariable UUID id, Actor.Unit me) {
        return downloads.attachment(papers.file(id, me.unit()));
    }
}
