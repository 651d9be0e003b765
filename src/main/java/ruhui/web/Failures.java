package ruhui.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import ruhui.shared.NotFound;
import ruhui.shared.Problem;
import ruhui.shared.Refused;

/// The pages that say no. What went wrong inside stays in the log, under the reference the page shows.
@Controller
@ControllerAdvice
@Allow(Who.ANYONE)
class Failures implements ErrorController {

    /// `title` and `text` are words for the reader; `reference` is empty unless it is our fault.
    public record Failure(int status, Problem title, Problem text, String reference) {}

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @ExceptionHandler(Refused.class)
    ModelAndView refused(Refused refused) {
        return page(HttpStatus.CONFLICT, Problem.of("web.refused.title"), refused.problem(), "");
    }

    @ExceptionHandler({
        NotFound.class,
        NoResourceFoundException.class,
        MethodArgumentTypeMismatchException.class,
        ServletRequestBindingException.class,
        HttpRequestMethodNotSupportedException.class
    })
    ModelAndView notFound() {
        return simple(HttpStatus.NOT_FOUND, "missing");
    }

    @ExceptionHandler(Forbidden.class)
    ModelAndView forbidden(Forbidden forbidden) {
        var needed =
                forbidden.needed().isEmpty() ? Who.STAFF : forbidden.needed().getFirst();
        return page(
                HttpStatus.FORBIDDEN,
                Problem.of("web.forbidden.title"),
                Problem.of("web.forbidden." + (needed.isStaff() ? "staff" : "other"), Problem.of(needed.key())),
                "");
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        return simple(HttpStatus.CONTENT_TOO_LARGE, "large");
    }

    @ExceptionHandler(Exception.class)
    ModelAndView bug(Exception bug, HttpServletRequest request) {
        var reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, bug);
        return page(
                HttpStatus.INTERNAL_SERVER_ERROR,
                Problem.of("web.bug.title"),
                Problem.of("web.bug.text", reference),
                reference);
    }

    /// What failed before or beside the handlers.
    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
        return switch (code) {
            case 403 -> simple(HttpStatus.FORBIDDEN, "form");
            case 400, 404, 405 -> simple(HttpStatus.NOT_FOUND, "missing");
            case 413 -> simple(HttpStatus.CONTENT_TOO_LARGE, "large");
            default ->
                bug(
                        request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception cause
                                ? cause
                                : new IllegalStateException("status " + code),
                        request);
        };
    }

    private static ModelAndView simple(HttpStatus status, String name) {
        return page(status, Problem.of("web." + name + ".title"), Problem.of("web." + name + ".text"), "");
    }

    private static ModelAndView page(HttpStatus status, Problem title, Problem text, String reference) {
        return new ModelAndView(
                "web/failure", Map.of("page", new Failure(status.value(), title, text, reference)), status);
    }
}
