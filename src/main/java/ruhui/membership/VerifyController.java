package ruhui.membership;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.shared.Problem;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// Anybody may check a certificate, by its number or by its code.
@Controller
@RequestMapping("/verify")
@Allow(Who.ANYONE)
class VerifyController {

    private static final String PAGE = "membership/verify";

    private final Checks checks;
    private final CheckPace pace;

    VerifyController(Checks checks, CheckPace pace) {
        this.checks = checks;
        this.pace = pace;
    }

    @GetMapping
    ModelAndView ask(@RequestParam MultiValueMap<String, String> typed) {
        if (!typed.containsKey("number")) {
            return Show.page(PAGE, Checks.Page.asking(Fields.empty()));
        }
        var fields = Fields.typed(typed);
        var number = CertificateNumber.parse(fields.required("number", 40, "membership.verify.empty"));
        if (number.isEmpty()) {
            fields.wrong("number", Problem.of("membership.verify.shape"));
            return Show.invalid(PAGE, Checks.Page.asking(fields));
        }
        return Show.next("/verify/" + number.get());
    }

    @GetMapping("/{number}")
    ModelAndView check(@PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        return pace.waiting(CheckPace.network(request.getRemoteAddr()))
                .map(wait -> tooFast(number, wait, response))
                .orElseGet(() -> Show.page(PAGE, checks.check(number)));
    }

    private static ModelAndView tooFast(String number, Duration wait, HttpServletResponse response) {
        var seconds = wait.plusMillis(999).toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        var fields = Fields.of(Map.of("number", number)).wrong("number", Problem.of("membership.verify.wait", seconds));
        return new ModelAndView(PAGE, Map.of("page", Checks.Page.asking(fields)), HttpStatus.TOO_MANY_REQUESTS);
    }
}
