package ruhui.finance;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.audit.AuditLog;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.web.Allow;
import ruhui.web.Show;
import ruhui.web.Who;

/// What waits for finance, and the money of a month as page and as spreadsheet.
@Controller
@RequestMapping("/staff")
@Allow(Who.FINANCE)
class FinanceController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Screens screens;
    private final Statements statements;
    private final AuditLog audit;

    FinanceController(Screens screens, Statements statements, AuditLog audit) {
        this.screens = screens;
        this.statements = statements;
        this.audit = audit;
    }

    @GetMapping("/finance")
    ModelAndView bench(Actor.Staff me) {
        return Show.page("finance/bench", screens.bench(me));
    }

    @GetMapping("/statements")
    ModelAndView statement(@RequestParam(defaultValue = "") String month) {
        return Show.page("finance/statement", screens.statement(screens.month(month)));
    }

    @GetMapping("/statements/xlsx")
    void workbook(
            @RequestParam(defaultValue = "") String month, Actor.Staff me, Lang lang, HttpServletResponse response)
            throws IOException {
        var wanted = screens.month(month);
        var statement = statements.of(wanted);
        audit.note(me, "finance.act.export", "statement " + wanted, Map.of());
        response.setContentType(XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"statement-" + wanted + ".xlsx\"");
        response.setHeader("Cache-Control", "private, no-store");
        new Workbook(statement, lang).write(response.getOutputStream());
    }
}
