package ruhui.dispatch;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// A colleague was faster: nothing happens, and nothing typed is lost.
@ControllerAdvice(assignableTypes = {StaffController.class, CorrectionController.class})
class OutrunPage {

    private static final List<String> TYPED = List.of("number", "carrier", "parcel", "reason");

    private final Screens screens;

    OutrunPage(Screens screens) {
        this.screens = screens;
    }

    @ExceptionHandler
    ModelAndView outrun(Outrun outrun, HttpServletRequest request) {
        var kept = TYPED.stream()
                .map(request::getParameterValues)
                .filter(values -> values != null)
                .flatMap(Arrays::stream)
                .filter(text -> !text.isBlank())
                .toList();
        return new ModelAndView(
                "dispatch/late", Map.of("page", screens.late(outrun.mailing(), kept)), HttpStatus.CONFLICT);
    }
}
