package ruhui.membership;

import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.documents.Downloads;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// Who is a member: for the staff to read, for nobody to change.
@Controller
@RequestMapping("/staff/members")
@Allow({Who.PRELIMINARY, Who.FORMAL, Who.FINANCE, Who.MAILING, Who.ADMIN})
class MembersController {

    private final MemberScreens screens;
    private final Certificates certificates;
    private final Downloads downloads;

    MembersController(MemberScreens screens, Certificates certificates, Downloads downloads) {
        this.screens = screens;
        this.certificates = certificates;
        this.downloads = downloads;
    }

    @GetMapping
    ModelAndView roll(@RequestParam MultiValueMap<String, String> typed) {
        return Show.page("membership/members", screens.list(Fields.typed(typed)));
    }

    @GetMapping("/{unit}")
    ModelAndView member(@PathVariable UUID unit, Actor.Staff me, Lang lang) {
        return Show.page("membership/member", screens.one(unit, me, lang));
    }

    @GetMapping("/{unit}/certificates/{number}")
    ResponseEntity<Resource> certificate(@PathVariable UUID unit, @PathVariable String number) {
        return downloads.ownPdf(certificates.file(unit, number));
    }
}
