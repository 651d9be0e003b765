package ruhui.faults;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import ruhui.accounts.SignedIn;
import ruhui.association.Ready;
import ruhui.dues.Charged;
import ruhui.dues.Reported;
import ruhui.shared.Role;

/// Sets the stage in a process of its own: people who are signed in, units that owe, a clock put ahead, a point at
/// which the process will end. Answers below `/faults`, before anybody else.
@Component
@Profile("faults")
@Order(Ordered.HIGHEST_PRECEDENCE)
class Stagehand extends OncePerRequestFilter {

    private final Ready ready;
    private final Charged charged;
    private final SignedIn signedIn;
    private final MovedClock clock;
    private final Careless careless;
    private final Reported reported;

    Stagehand(Ready ready, Charged charged, SignedIn signedIn, MovedClock clock, Careless careless, Reported reported) {
        this.ready = ready;
        this.charged = charged;
        this.signedIn = signedIn;
        this.clock = clock;
        this.careless = careless;
        this.reported = reported;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/faults/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print(done(request));
    }

    private String done(HttpServletRequest request) {
        return switch (request.getRequestURI().substring("/faults/".length())) {
            case "association" -> {
                ready.association();
                yield "";
            }
            case "unit" -> {
                var unit = charged.unit();
                yield unit + " " + signedIn.unit(unit).token();
            }
            case "transfer" ->
                reported.transfer(UUID.fromString(request.getParameter("unit")), 200_000, "北方热力有限公司")
                        .toString();
            case "staff" ->
                signedIn.staff(Arrays.stream(request.getParameter("roles").split(","))
                                .map(Role::valueOf)
                                .toArray(Role[]::new))
                        .token();
            case "clock" -> {
                clock.ahead(Duration.parse(request.getParameter("ahead")));
                yield "";
            }
            case "off" -> {
                careless.off(Optional.of(request.getParameter("check"))
                        .filter(check -> !check.isEmpty())
                        .map(Careless.Check::valueOf));
                yield "";
            }
            case "halt" -> {
                Halts.arm(
                        Halts.Point.valueOf(request.getParameter("at")),
                        request.getParameter("deed"),
                        Integer.parseInt(request.getParameter("skip")));
                yield "";
            }
            default -> throw new IllegalArgumentException(request.getRequestURI());
        };
    }
}
