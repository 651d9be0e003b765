package ruhui.faults;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import ruhui.web.Tokens;

/// Somebody who is signed in and asks for pages at whichever node; no token is a stranger.
record Person(String token) {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    static final Person STRANGER = new Person("");

    HttpResponse<String> get(String url) {
        return send(request(url).build());
    }

    /// Names and values in turn, and what says that the form came from a page of ours.
    HttpResponse<String> press(String url, String... fields) {
        return form(url, "_csrf=" + Tokens.csrf(token), fields);
    }

    /// The same with the mark of a form that counts once.
    HttpResponse<String> post(String url, String... fields) {
        return form(url, "_csrf=" + Tokens.csrf(token) + "&_once=" + Tokens.random(), fields);
    }

    private HttpResponse<String> form(String url, String hidden, String... fields) {
        var body = new StringBuilder(hidden);
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(request(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    private HttpRequest.Builder request(String url) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(30))
                .header("Accept-Language", "zh-CN");
        return token.isEmpty() ? request : request.header("Cookie", "ruhui=" + token);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new Unanswered(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// The process ended, or the connection did.
    static final class Unanswered extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unanswered(IOException why) {
            super(why);
        }
    }
}
