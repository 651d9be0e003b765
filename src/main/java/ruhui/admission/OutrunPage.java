package ruhui.admission;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import ruhui.shared.Lang;

/// What the slower of two reads: who was faster is said with time and state, and nothing typed is lost.
@ControllerAdvice
@Order(0)
class OutrunPage {

    private static final Set<String> WRITTEN = Set.of("reason", "more");

    private final CaseScreens screens;

    OutrunPage(CaseScreens screens) {
        this.screens = screens;
    }

    @ExceptionHandler
    ModelAndView outrun(Outrun outrun, HttpServletRequest request, Lang lang) {
        var kept = new ArrayList<Screens.Late.Kept>();
        request.getParameterMap().forEach((name, values) -> {
            if ((name.startsWith(FormalController.COMMENT) || WRITTEN.contains(name)) && !values[0].isBlank()) {
                kept.add(new Screens.Late.Kept(screens.label(outrun.caseId(), name, lang), values[0]));
            }
        });
        return new ModelAndView(
                "admission/late", Map.of("page", screens.late(outrun.caseId(), kept, lang)), HttpStatus.CONFLICT);
    }
}
