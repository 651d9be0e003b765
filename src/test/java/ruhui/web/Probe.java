package ruhui.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.shared.Numbers;
import ruhui.shared.Problem;
import ruhui.shared.Refused;

/// Pages that exist in tests only, to see what the frame makes of each kind of answer.
@Controller
@RequestMapping("/probe")
@Allow({Who.PERSON, Who.ADMIN})
class Probe {

    static final String COUNTER = "probe";

    private final Numbers numbers;

    Probe(Numbers numbers) {
        this.numbers = numbers;
    }

    @GetMapping
    ModelAndView page() {
        return Show.page("web/failure", page("web.yes"));
    }

    @GetMapping("/despite")
    @Allow(value = Who.PERSON, despite = Duty.SET_PASSWORD)
    ModelAndView despite() {
        return page();
    }

    /// Counts one, and only then looks at what was typed.
    @PostMapping
    ModelAndView count(@RequestParam(defaultValue = "") String typed) {
        var number = numbers.next(COUNTER);
        return switch (typed) {
            case "wrong" -> Show.invalid("web/failure", page("web.no"));
            case "late" -> throw new Refused("web.field.empty");
            case "broken" -> throw new IllegalStateException("on purpose");
            default -> Show.next("/probe?number=" + number);
        };
    }

    private static Failures.Failure page(String key) {
        return new Failures.Failure(200, Problem.of("web.product"), new Problem(key, List.of()), "");
    }
}
