package ruhui.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.zip.CRC32;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// The files of the look: asked for with the version of this build, they are kept by the browser for good.
@Component
@Order(-130)
class Assets extends OncePerRequestFilter {

    static final String VERSION = version();

    static boolean covers(String path) {
        return path.startsWith("/js/") || path.endsWith(".css") || path.endsWith(".svg");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !covers(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var forGood = VERSION.equals(request.getParameter("v"));
        response.setHeader("Cache-Control", "public, max-age=" + (forGood ? "31536000, immutable" : "600"));
        chain.doFilter(request, response);
    }

    private static String version() {
        try {
            var sum = new CRC32();
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*");
            for (var file : Arrays.stream(files)
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .toList()) {
                sum.update(file.getContentAsByteArray());
            }
            return "%08x".formatted(sum.getValue());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
