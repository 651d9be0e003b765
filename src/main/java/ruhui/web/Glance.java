package ruhui.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// What one page has read already: whatever is asked for again while the page is made, is not read again.
/// Forms read anew each time, because they change what they read.
@Component
@Order(-110)
public class Glance extends OncePerRequestFilter {

    private static final ThreadLocal<Map<Object, Object>> READ = new ThreadLocal<>();

    /// `key` names the rows that are meant, by module, table and id; `reading` must not answer null.
    @SuppressWarnings("unchecked")
    public static <T> T once(Object key, Supplier<T> reading) {
        var read = READ.get();
        if (read == null) {
            return reading.get();
        }
        var known = read.get(key);
        if (known == null) {
            known = reading.get();
            read.put(key, known);
        }
        return (T) known;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        READ.set(new HashMap<>());
        try {
            chain.doFilter(request, response);
        } finally {
            READ.remove();
        }
    }
}
