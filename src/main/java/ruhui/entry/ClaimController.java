package ruhui.entry;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import ruhui.documents.BadFile;
import ruhui.documents.Checked;
import ruhui.documents.Kind;
import ruhui.documents.Uploads;
import ruhui.shared.Actor;
import ruhui.shared.NotFound;
import ruhui.shared.Problem;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// The unit of this draft is known already: what that means, and how to claim it. Tells nothing of the other one.
@Controller
@RequestMapping("/my/claim")
@Allow(Who.PERSON)
class ClaimController {

    private final ApplicationStore store;
    private final FormScreens forms;
    private final Claims claims;
    private final Uploads uploads;

    ClaimController(ApplicationStore store, FormScreens forms, Claims claims, Uploads uploads) {
        this.store = store;
        this.forms = forms;
        this.claims = claims;
        this.uploads = uploads;
    }

    @GetMapping
    ModelAndView ask(Actor.Person me) {
        return Show.page("entry/claim", screen(me, Fields.empty()));
    }

    @PostMapping
    ModelAndView claim(
            @RequestParam MultiValueMap<String, String> typed, @RequestParam MultipartFile proof, Actor.Person me) {
        var fields = Fields.typed(typed);
        var said = fields.required("said", 500, "entry.missing.claimSaid");
        var checked = checked(proof, fields);
        if (fields.wrong() || checked == null) {
            return Show.invalid("entry/claim", screen(me, fields));
        }
        claims.claim(me, draft(me).profile().value("creditCode"), said, checked);
        return Show.next("/my/claim", "entry.claimed");
    }

    private @org.jspecify.annotations.Nullable Checked checked(MultipartFile proof, Fields fields) {
        if (proof.isEmpty()) {
            fields.wrong("proof", Problem.of("entry.missing.claimProof"));
            return null;
        }
        try {
            return uploads.check(Kind.SCAN, proof);
        } catch (BadFile bad) {
            fields.wrong("proof", bad.problem());
            return null;
        }
    }

    private Screens.Claim screen(Actor.Person me, Fields fields) {
        var draft = draft(me);
        var code = draft.profile().value("creditCode");
        return new Screens.Claim(draft.profile().value("unitName"), code, claims.waits(me.account(), code), fields);
    }

    /// Only for the code in one's own draft, and only where it is in use.
    private Application draft(Actor.Person me) {
        return store.newestOf(me.account())
                .filter(application -> application.stage() instanceof Stage.Draft)
                .filter(forms::isTaken)
                .orElseThrow(NotFound::new);
    }
}
