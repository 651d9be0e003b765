package ruhui.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import ruhui.shared.Actor;
import ruhui.shared.Role;

/// Lets nobody pass whom the handler's `@Allow` does not name.
@Component
class Gate implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        if (!(handler instanceof HandlerMethod method)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return false;
        }
        var allow = Permissions.of(method);
        var visit = VisitFilter.of(request);
        if (visit.duty() != Duty.NONE && !Arrays.asList(allow.despite()).contains(visit.duty())) {
            return Arrays.asList(allow.value()).contains(Who.ANYONE)
                    || lead(request, response, visit.duty().path());
        }
        if (Arrays.asList(allow.value()).contains(Who.ANYONE)) {
            return true;
        }
        var actor = visit.actor().orElse(null);
        if (actor == null) {
            return lead(request, response, "/login?next=" + here(request));
        }
        if (mayPass(allow, actor, request.getMethod())) {
            return true;
        }
        throw new Forbidden(allow.value());
    }

    private static boolean mayPass(Allow allow, Actor actor, String method) {
        var reads = method.equals("GET") || method.equals("HEAD");
        return Arrays.stream(allow.value())
                .anyMatch(who -> who.covers(actor)
                        || reads && who.isStaff() && actor instanceof Actor.Staff staff && staff.may(Role.AUDITOR));
    }

    private static boolean lead(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        OnceFilter.noEffect(request);
        response.sendRedirect(request.getContextPath() + path);
        return false;
    }

    /// After a form only the page it stood on can be opened again, not the form's address.
    private static String here(HttpServletRequest request) {
        var query = request.getQueryString();
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var back = request.getMethod().equals("GET") ? path + (query == null ? "" : "?" + query) : "";
        return URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
