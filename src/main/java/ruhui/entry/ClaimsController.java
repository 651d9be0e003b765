package ruhui.entry;

import java.util.List;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.accounts.People;
import ruhui.calendar.Dates;
import ruhui.documents.Downloads;
import ruhui.documents.FileType;
import ruhui.documents.Files;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.Texts;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// Who says to act for a unit that is known already: the staff rings them up and notes what came of it.
@Controller
@RequestMapping("/staff/review/claims")
@Allow(Who.PRELIMINARY)
class ClaimsController {

    private final Claims claims;
    private final People people;
    private final Files files;
    private final Downloads downloads;
    private final JdbcClient db;

    ClaimsController(Claims claims, People people, Files files, Downloads downloads, JdbcClient db) {
        this.claims = claims;
        this.people = people;
        this.files = files;
        this.downloads = downloads;
        this.db = db;
    }

    @GetMapping
    ModelAndView list(Lang lang) {
        return Show.page("entry/claims", screen(Fields.empty(), lang));
    }

    @PostMapping("/{id}/handled")
    ModelAndView handled(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me, Lang lang) {
        var fields = Fields.typed(typed);
        var outcome = fields.required("outcome." + id, 500, "entry.missing.outcome");
        if (fields.wrong()) {
            return Show.invalid("entry/claims", screen(fields, lang));
        }
        claims.handled(id, outcome, me);
        return Show.next("/staff/review/claims", "entry.handled");
    }

    @GetMapping("/{id}/proof")
    ResponseEntity<Resource> proof(@PathVariable UUID id) {
        var file = claims.proof(id);
        return files.find(file).type() == FileType.JPEG ? downloads.picture(file) : downloads.attachment(file);
    }

    private Review.Claims screen(Fields fields, Lang lang) {
        return new Review.Claims(
                claims.list().stream().map(claim -> claim(claim, lang)).toList(), fields);
    }

    private Review.Claim claim(Claims.Claim claim, Lang lang) {
        var dates = new Dates(lang);
        var handledAt = claim.handledAt();
        return new Review.Claim(
                claim.id().toString(),
                claim.creditCode(),
                claim.name(),
                people.contact(claim.claimant())
                        .map(contact -> contact.mobile() + " " + contact.email())
                        .orElse(""),
                claim.said(),
                "/staff/review/claims/" + claim.id() + "/proof",
                dates.fullMoment(claim.at()),
                handledAt == null ? "" : dates.fullMoment(handledAt) + " · " + claim.handledBy(),
                claim.outcome(),
                cases(claim.creditCode(), lang));
    }

    private List<Review.Link> cases(String creditCode, Lang lang) {
        return db.sql("""
                select id, number, unit_name, stage, true as same_code
                  from entry.application
                 where credit_code = :code
                   and stage in ('Submitted', 'Returned', 'Passed', 'Correcting')
                """).param("code", creditCode).query(Inbox.Similar.class).list().stream()
                .map(one -> new Review.Link(
                        "/staff/review/" + one.id(),
                        one.unitName() + " " + one.number() + " " + Texts.of(lang, "entry.stage." + one.stage())))
                .toList();
    }
}
