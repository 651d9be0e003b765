package ruhui.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The cookie of a visit, an opaque 256-bit token: `s…` belongs to somebody who signed in, `a…` to a stranger with a
/// form. And the one by which a browser is known again at the next log-in; it opens nothing.
@Component
public class Tokens {

    static final String COOKIE = "ruhui";
    static final String BROWSER = "ruhui-browser";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final boolean secure;

    Tokens(@Value("${ruhui.base-url:http://127.0.0.1}") String baseUrl) {
        this.secure = baseUrl.startsWith("https:");
    }

    /// 43 signs that cannot be guessed, safe in addresses and cookies.
    public static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A new token for somebody who just proved who they are; put it in the cookie and keep only its hash.
    public String issue(HttpServletResponse response) {
        var token = "s" + random();
        give(response, token);
        return token;
    }

    /// What the forms of whoever holds this cookie carry as `_csrf`.
    public static String csrf(String token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("csrf|" + token));
    }

    public void forget(HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(COOKIE, "", 0).toString());
    }

    /// What the browser is known by: what it keeps already, or something new; kept for `age` from now.
    public String browser(HttpServletRequest request, HttpServletResponse response, Duration age) {
        var known = read(request, BROWSER, "b[\\w-]{43}").orElseGet(() -> "b" + random());
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(BROWSER, known, age.toSeconds()).toString());
        return known;
    }

    Optional<String> read(HttpServletRequest request) {
        return read(request, COOKIE, "[as][\\w-]{43}");
    }

    private static Optional<String> read(HttpServletRequest request, String name, String shape) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(value -> value.matches(shape))
                        .findFirst();
    }

    String issueToStranger(HttpServletResponse response) {
        var token = "a" + random();
        give(response, token);
        return token;
    }

    private void give(HttpServletResponse response, String token) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(COOKIE, token, -1).toString());
    }

    private ResponseCookie cookie(String name, String value, long age) {
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(age)
                .build();
    }
}
