package ruhui.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.audit.Screens.Filter;
import ruhui.shared.Lang;
import ruhui.shared.Problem;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// The audit log, to be read only.
@Controller
@Allow({Who.AUDITOR, Who.ADMIN})
class AuditController {

    private static final int LONGEST = 100;

    private final Screens screens;

    AuditController(Screens screens) {
        this.screens = screens;
    }

    @GetMapping("/staff/audit")
    ModelAndView log(
            @RequestParam MultiValueMap<String, String> typed, @RequestParam @Nullable Long before, Lang lang) {
        var fields = Fields.typed(typed);
        var from = fields.date("from").orElse(null);
        var to = fields.date("to").orElse(null);
        if (from == null && !fields.value("from").isBlank()) {
            fields.wrong("from", Problem.of("web.field.date"));
        }
        if (to == null && !fields.value("to").isBlank()) {
            fields.wrong("to", Problem.of("web.field.date"));
        }
        var filter = new Filter(
                fields.text("actor", LONGEST), fields.value("act"), fields.text("object", LONGEST), from, to);
        var page = screens.log(filter, before, fields, lang);
        return fields.wrong() ? Show.invalid("audit/log", page) : Show.page("audit/log", page);
    }
}
