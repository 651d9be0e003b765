package ruhui.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.documents.Downloads;
import ruhui.documents.FileType;
import ruhui.documents.Files;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.shared.Problem;
import ruhui.shared.Refused;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// The case on a reviewer's desk, and the three answers.
@Controller
@Allow(Who.PRELIMINARY)
class ReviewController {

    private static final int LONGEST = 500;

    private final Dossiers dossiers;
    private final Applications applications;
    private final ReviewScreens screens;
    private final Cases cases;
    private final Files files;
    private final Downloads downloads;

    ReviewController(
            Dossiers dossiers,
            Applications applications,
            ReviewScreens screens,
            Cases cases,
            Files files,
            Downloads downloads) {
        this.dossiers = dossiers;
        this.applications = applications;
        this.screens = screens;
        this.cases = cases;
        this.files = files;
        this.downloads = downloads;
    }

    @GetMapping("/staff/review/{id:[0-9a-f-]{36}}")
    ModelAndView open(@PathVariable UUID id, Actor.Staff me, Lang lang) {
        return Show.page("entry/case", screens.of(sent(id), Fields.empty(), me, lang));
    }

    @PostMapping("/staff/review/{id}/decision")
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam int version,
            Actor.Staff me,
            Lang lang) {
        var fields = Fields.typed(typed);
        var said = said(typed, fields);
        var command = command(fields, said);
        if (fields.wrong() || command instanceof Command.Reject && !fields.ticked("confirmed")) {
            var dossier = sent(id);
            return waits(dossier.application(), version)
                    ? undecided(dossier, command, fields, me, lang)
                    : tooLate(dossier, said, lang);
        }
        try {
            applications.perform(command, id, me, lang, OptionalInt.of(version));
        } catch (Refused colleague) {
            return tooLate(sent(id), said, lang);
        }
        return Show.next("/staff/review", "entry." + fields.value("decision"));
    }

    @PostMapping("/staff/review/{id}/undo")
    ModelAndView takeBack(@PathVariable UUID id, Actor.Staff me) {
        applications.perform(new Command.TakeBack(), id, me);
        return Show.next("/staff/review/" + id, "entry.takenBack");
    }

    private static boolean waits(Application application, int version) {
        return application.version() == version && application.stage() instanceof Stage.Submitted;
    }

    /// The case again with what is wrong, or the question before a rejection.
    private ModelAndView undecided(Dossier dossier, Command command, Fields fields, Actor.Staff me, Lang lang) {
        if (fields.wrong()) {
            return Show.invalid("entry/case", screens.of(dossier, fields, me, lang));
        }
        return command instanceof Command.Reject reject && !fields.ticked("back")
                ? Show.page("entry/rejection", screens.rejection(dossier, reject, fields, lang))
                : Show.page("entry/case", screens.of(dossier, fields, me, lang));
    }

    /// Pictures and licences for those who review.
    @GetMapping("/staff/application-files/{id}/{file}")
    @Allow({Who.PRELIMINARY, Who.FORMAL})
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable UUID file) {
        var found = cases.file(id, file);
        return files.find(found).type() == FileType.JPEG ? downloads.picture(found) : downloads.attachment(found);
    }

    @GetMapping("/staff/application-files/{id}/{file}/thumb")
    @Allow({Who.PRELIMINARY, Who.FORMAL})
    ResponseEntity<Resource> thumb(@PathVariable UUID id, @PathVariable UUID file) {
        return downloads.thumbnail(cases.file(id, file));
    }

    /// Comments by key; the word for the whole stands under the empty key.
    private static Map<String, String> said(MultiValueMap<String, String> typed, Fields fields) {
        var said = new LinkedHashMap<String, String>();
        typed.keySet().stream()
                .filter(name -> name.startsWith("c.") && !fields.value(name).isBlank())
                .sorted()
                .forEach(name -> said.put(name.substring(2), fields.text(name, LONGEST)));
        if (!fields.value("word").isBlank()) {
            said.put("", fields.text("word", LONGEST));
        }
        return said;
    }

    private static Command command(Fields fields, Map<String, String> said) {
        var word = said.getOrDefault("", "");
        var comments = new LinkedHashMap<>(said);
        comments.remove("");
        return switch (fields.value("decision")) {
            case "approve" -> {
                if (!comments.isEmpty()) {
                    fields.wrong("word", Problem.of("entry.rule.approveWithComments", comments.size()));
                }
                yield new Command.Approve(word);
            }
            case "return" -> {
                if (comments.isEmpty()) {
                    fields.wrong("word", Problem.of("entry.missing.comments"));
                }
                yield new Command.Return(comments, word);
            }
            case "reject" ->
                new Command.Reject(fields.required("reason", LONGEST, "entry.missing.reason"), months(fields));
            default -> throw new NotFound();
        };
    }

    private static int months(Fields fields) {
        return switch (fields.value("months")) {
            case "0" -> 0;
            case "3" -> 3;
            case "6" -> 6;
            default -> 1;
        };
    }

    private ModelAndView tooLate(Dossier dossier, Map<String, String> said, Lang lang) {
        var page = Show.page("entry/decided", screens.decided(dossier, said, lang));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /// A draft is nobody's business but its writer's.
    private Dossier sent(UUID id) {
        var dossier = dossiers.find(id);
        if (dossier.application().stage() instanceof Stage.Draft) {
            throw new NotFound();
        }
        return dossier;
    }
}
