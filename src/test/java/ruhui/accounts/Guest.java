package ruhui.accounts;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import ruhui.web.Tokens;

/// Somebody with a browser without scripts: keeps the cookie it is given, sends forms with their tokens.
final class Guest {

    private final MockMvcTester browser;
    private String token = "a" + Tokens.random();
    private String address = "203.0.113.7";
    private String browserCookie = "";
    private String agent = "";

    Guest(MockMvcTester browser) {
        this.browser = browser;
    }

    Guest at(String address) {
        this.address = address;
        return this;
    }

    Guest with(String agent) {
        this.agent = agent;
        return this;
    }

    String token() {
        return token;
    }

    Guest holding(String token) {
        this.token = token;
        return this;
    }

    MvcTestResult get(String path) {
        return kept(browser.get().uri(path).with(cookie()).exchange());
    }

    /// `fields`: name, value, name, value. A form with a one-time token.
    MvcTestResult post(String path, String... fields) {
        return send(path, true, fields);
    }

    /// A form with `once = false`.
    MvcTestResult again(String path, String... fields) {
        return send(path, false, fields);
    }

    private MvcTestResult send(String path, boolean once, String... fields) {
        var request = browser.post().uri(path).with(cookie()).param("_csrf", Tokens.csrf(token));
        if (once) {
            request = request.param("_once", Tokens.random());
        }
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return kept(request.exchange());
    }

    private RequestPostProcessor cookie() {
        return request -> {
            request.setCookies(new Cookie("ruhui", token), new Cookie("ruhui-browser", browserCookie));
            request.setRemoteAddr(address);
            request.addHeader("User-Agent", agent);
            return request;
        };
    }

    private MvcTestResult kept(MvcTestResult result) {
        var cookie = result.getResponse().getCookie("ruhui");
        if (cookie != null) {
            token = Objects.requireNonNull(cookie.getValue()).isEmpty() ? "a" + Tokens.random() : cookie.getValue();
        }
        var known = result.getResponse().getCookie("ruhui-browser");
        if (known != null) {
            browserCookie = Objects.requireNonNull(known.getValue());
        }
        return result;
    }
}
