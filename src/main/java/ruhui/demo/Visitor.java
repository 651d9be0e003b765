package ruhui.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Somebody with a browser without scripts: opens pages, fills in forms, and is led on.
final class Visitor {

    private final String base;
    private final HttpClient http;

    Visitor(String base) {
        this.base = base;
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies(base))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /// Everybody here uses one browser, so that no letter warns of a new one.
    private static CookieManager cookies(String base) {
        var browser = new HttpCookie("ruhui-browser", "b" + "demo".repeat(10) + "log");
        browser.setPath("/");
        browser.setVersion(0);
        var cookies = new CookieManager();
        cookies.getCookieStore().add(URI.create(base), browser);
        return cookies;
    }

    /// `address` begins with a slash. A page that says no ends the story.
    Sheet open(String address) {
        return ask(HttpRequest.newBuilder(URI.create(base + address)).GET(), address);
    }

    byte[] file(String address) {
        try {
            var request = HttpRequest.newBuilder(URI.create(base + address)).build();
            return http.send(request, BodyHandlers.ofByteArray()).body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    Sheet send(String address, String contentType, BodyPublisher body) {
        return ask(
                HttpRequest.newBuilder(URI.create(base + address))
                        .header("Content-Type", contentType)
                        .POST(body),
                address);
    }

    private Sheet ask(HttpRequest.Builder request, String address) {
        try {
            var answer = http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
            return new Sheet(this, address(answer), answer.body()).fine(answer.statusCode(), address);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String address(HttpResponse<String> answer) {
        return answer.uri().toString().substring(base.length());
    }
}
