package ruhui.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/// The token against forged forms is derived from the cookie, so it needs no row and changes with it.
@Component
class FormTokens implements CsrfTokenRepository {

    static final String PARAMETER = "_csrf";
    private static final String GIVEN = "ruhui.stranger";

    private final Tokens tokens;

    FormTokens(Tokens tokens) {
        this.tokens = tokens;
    }

    /// For a page with a form; gives a stranger a cookie, so ask before the answer is on its way.
    String value(HttpServletRequest request, HttpServletResponse response) {
        var visit = VisitFilter.of(request);
        if (visit.token() != null) {
            return Tokens.csrf(visit.token());
        }
        if (request.getAttribute(GIVEN) instanceof String given) {
            return Tokens.csrf(given);
        }
        var fresh = tokens.issueToStranger(response);
        request.setAttribute(GIVEN, fresh);
        return Tokens.csrf(fresh);
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(Tokens.random());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        var cookie = VisitFilter.of(request).token();
        return cookie == null ? null : token(Tokens.csrf(cookie));
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", PARAMETER, value);
    }
}
