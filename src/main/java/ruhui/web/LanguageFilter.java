package ruhui.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import ruhui.shared.Lang;

/// `/en/join` is `/join` in English: the prefix becomes the context path, so handlers and redirects need not know.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class LanguageFilter extends OncePerRequestFilter {

    static final String PREFIX = "/en";
    private static final String ATTRIBUTE = "ruhui.lang";

    static Lang of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) == Lang.EN ? Lang.EN : Lang.ZH;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI();
        if (path.equals(PREFIX)) {
            response.sendRedirect(PREFIX + "/");
            return;
        }
        var english = path.startsWith(PREFIX + "/");
        request.setAttribute(ATTRIBUTE, english ? Lang.EN : Lang.ZH);
        chain.doFilter(english ? new English(request) : request, response);
    }

    private static final class English extends HttpServletRequestWrapper {

        English(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getContextPath() {
            return PREFIX;
        }

        @Override
        public String getServletPath() {
            var path = super.getServletPath();
            return path.startsWith(PREFIX + "/") ? path.substring(PREFIX.length()) : path;
        }
    }
}
