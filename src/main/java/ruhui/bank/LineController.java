package ruhui.bank;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.web.Allow;
import ruhui.web.Show;
import ruhui.web.Who;

/// The lines of all statements, to be looked through.
@Controller
@RequestMapping("/staff/bank/lines")
@Allow(Who.FINANCE)
class LineController {

    private final LineList lines;

    LineController(LineList lines) {
        this.lines = lines;
    }

    @GetMapping
    ModelAndView lines(
            @RequestParam(name = "import", required = false) @Nullable UUID from,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        return Show.page("bank/lines", lines.page(from, q, Math.max(page, 1)));
    }
}
