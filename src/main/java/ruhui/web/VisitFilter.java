package ruhui.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import ruhui.shared.Actor;

/// Finds out once a request who is visiting; files of the look are handed to anybody without asking, and machines are
/// known by their signatures.
@Component
@Order(-120)
class VisitFilter extends OncePerRequestFilter {

    private final Tokens tokens;
    private final ObjectProvider<Doorkeeper> doorkeepers;

    VisitFilter(Tokens tokens, ObjectProvider<Doorkeeper> doorkeepers) {
        this.tokens = tokens;
        this.doorkeepers = doorkeepers;
    }

    static Visit of(HttpServletRequest request) {
        return request.getAttribute(Visit.ATTRIBUTE) instanceof Visit visit ? visit : Visit.STRANGER;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Assets.covers(request.getServletPath()) || Machines.covers(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var visit = tokens.read(request).map(this::visit).orElse(Visit.STRANGER);
        request.setAttribute(Visit.ATTRIBUTE, visit);
        if (visit.actor().filter(actor -> !(actor instanceof Actor.System)).isPresent()) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }

    private Visit visit(String token) {
        var known = token.startsWith("s")
                ? doorkeepers.stream()
                        .flatMap(doorkeeper -> doorkeeper.who(token).stream())
                        .findFirst()
                : java.util.Optional.<Doorkeeper.Known>empty();
        return known.map(who -> new Visit(token, java.util.Optional.of(who.actor()), who.duty()))
                .orElseGet(() -> new Visit(token, java.util.Optional.empty(), Duty.NONE));
    }
}
