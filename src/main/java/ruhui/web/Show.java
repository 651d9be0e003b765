package ruhui.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// What a handler answers with: a page, the same page with what is wrong, or the way on.
public final class Show {

    private Show() {}

    /// `template` is its file under `src/main/jte` without the ending; `page` its only parameter beside the shell.
    public static ModelAndView page(String template, Object page) {
        return new ModelAndView(template, Map.of("page", page));
    }

    /// A page that is the same for every stranger: caches may keep it, browsers ask whether it changed.
    public static ModelAndView open(String template, Object page) {
        return new ModelAndView(template, Map.of("page", page, "open", true));
    }

    /// Something typed cannot be taken (422): the same page, filled as it was sent.
    public static ModelAndView invalid(String template, Object page) {
        return new ModelAndView(template, Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// After an effect: on to a page of ours. Within a form with a token nothing else makes the effect last.
    public static ModelAndView next(String address) {
        return new ModelAndView("redirect:" + address);
    }

    /// The same with a line of success: `next("/unit", "admission.sent")` shows the text `admission.done.sent`.
    public static ModelAndView next(String address, String done) {
        return next(address + (address.contains("?") ? "&" : "?") + "done=" + done);
    }
}
