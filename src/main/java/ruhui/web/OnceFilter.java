package ruhui.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/// A form has one effect, however often it is sent. Its token is written in the same transaction as its effect, with
/// where its sender was led; whoever sends it again waits for that and is led there too. Only a redirect means effect:
/// any other answer leaves nothing behind, so that a mended form can be sent again.
@Component
@Order(-90)
class OnceFilter extends OncePerRequestFilter {

    static final String PARAMETER = "_once";
    private static final String NO_EFFECT = "ruhui.no-effect";

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OnceFilter(JdbcClient db, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// For a redirect that changed nothing, such as the one to the log-in page.
    static void noEffect(HttpServletRequest request) {
        request.setAttribute(NO_EFFECT, true);
    }

    /// Files and drafts that a script sends one by one share the token of their form, and may be repeated.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || Machines.covers(request)
                || request.getHeader("X-Upload") != null
                || request.getHeader("X-Autosave") != null
                || request.getParameter(PARAMETER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var held = new Held(response);
        Optional<String> goTo;
        try {
            goTo = transaction.execute(status -> {
                var outcome = Optional.ofNullable(act(request, held, chain));
                if (outcome.isEmpty() || request.getAttribute(NO_EFFECT) != null) {
                    status.setRollbackOnly();
                }
                return outcome;
            });
        } catch (Failed failed) {
            throw failed.servlet();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        if (goTo.isPresent()) {
            response.sendRedirect(goTo.get());
        }
    }

    private @Nullable String act(HttpServletRequest request, Held held, FilterChain chain) {
        var key = Tokens.sha256(VisitFilter.of(request).token() + "|" + request.getParameter(PARAMETER));
        if (!isFirst(key)) {
            return db.sql("select outcome from web.once where key = :key")
                    .param("key", key)
                    .query(String.class)
                    .single();
        }
        try {
            chain.doFilter(request, held);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ServletException failed) {
            throw new Failed(failed);
        }
        if (held.goTo != null && request.getAttribute(NO_EFFECT) == null) {
            db.sql("update web.once set outcome = :outcome where key = :key")
                    .param("outcome", held.goTo)
                    .param("key", key)
                    .update();
        }
        return held.goTo;
    }

    private boolean isFirst(byte[] key) {
        return db.sql("insert into web.once (key, at) values (:key, :at) on conflict do nothing")
                        .param("key", key)
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /// Keeps a redirect back until what it promises is on disk.
    private static final class Held extends HttpServletResponseWrapper {

        private @Nullable String goTo;

        Held(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String location) {
            goTo = location;
        }

        @Override
        public void sendRedirect(String location, int status, boolean clearBuffer) {
            goTo = location;
        }
    }

    private static final class Failed extends RuntimeException {

        Failed(ServletException cause) {
            super(cause);
        }

        ServletException servlet() {
            return getCause() instanceof ServletException cause ? cause : new ServletException(this);
        }
    }
}
