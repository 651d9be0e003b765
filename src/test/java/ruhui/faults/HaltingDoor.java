package ruhui.faults;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Where requests come in and answers go out, and where the process can be made to end.
@Component
@Profile("faults")
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class HaltingDoor extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Halts.deed(request.getRequestURI());
        Halts.pass(Halts.Point.RECEIVED);
        chain.doFilter(request, response);
        Halts.pass(Halts.Point.BEFORE_ANSWER);
        response.flushBuffer();
        Halts.pass(Halts.Point.AFTER_ANSWER);
    }
}
