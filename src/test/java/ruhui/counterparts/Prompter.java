package ruhui.counterparts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tells a counterpart, in whatever process it runs, what to do and what to get wrong.
public final class Prompter {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    private final String base;

    public Prompter(String base) {
        this.base = base;
    }

    /// The next one on this endpoint goes wrong so: `fault("order", "lost")`.
    public void fault(String on, String kind) {
        say("faults", "{\"on\":\"%s\",\"fault\":\"%s\"}".formatted(on, kind));
    }

    public void noFaults() {
        ask("DELETE", "faults", "");
    }

    /// By the rules; tells what the phone shows, such as `PAID` or `CLOSED`.
    public String pay(String outTradeNo) {
        return say("pay", "{\"about\":\"%s\"}".formatted(outTradeNo))
                .path("shown")
                .asString();
    }

    public String payCode(String code, String account) {
        return say("pay", "{\"code\":\"%s\",\"account\":\"%s\"}".formatted(code, account))
                .path("shown")
                .asString();
    }

    /// Against the rules: after the close, after the end, a second time.
    public void force(String outTradeNo) {
        say("pay", "{\"about\":\"%s\",\"force\":true}".formatted(outTradeNo));
    }

    public void holdCallBacks() {
        say("callbacks", "{\"held\":true}");
    }

    public void callBacksAsUsual() {
        say("callbacks", "{}");
    }

    public void release(String about) {
        say("release", "{\"about\":\"%s\"}".formatted(about));
    }

    /// What each copy of this call-back was answered.
    public List<Integer> send(String about, String forgery, String more) {
        var said =
                "{\"about\":\"%s\",\"forgery\":\"%s\"%s}".formatted(about, forgery, more.isEmpty() ? "" : "," + more);
        return StreamSupport.stream(say("send", said).path("answers").spliterator(), false)
                .map(answer -> answer.path("status").asInt())
                .toList();
    }

    public JsonNode books() {
        return ask("GET", "books", "");
    }

    public JsonNode order(String outTradeNo) {
        return all("orders").stream()
                .filter(order -> order.path("outTradeNo").asString().equals(outTradeNo))
                .findFirst()
                .orElseThrow();
    }

    public boolean knows(String outTradeNo) {
        return all("orders").stream()
                .anyMatch(order -> order.path("outTradeNo").asString().equals(outTradeNo));
    }

    public List<JsonNode> refunds() {
        return all("refunds");
    }

    /// Whether there is a call-back about this, sent or held.
    public boolean tells(String about) {
        return all("notices").stream()
                .anyMatch(notice -> notice.path("about").asString().equals(about));
    }

    private List<JsonNode> all(String kind) {
        return StreamSupport.stream(books().path(kind).spliterator(), false).toList();
    }

    /// Any script, in its own words.
    public JsonNode say(String script, String json) {
        return ask("POST", script, json);
    }

    private JsonNode ask(String method, String script, String json) {
        var request = HttpRequest.newBuilder(URI.create(base + "/admin/" + script))
                .method(method, BodyPublishers.ofString(json))
                .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(script + ": " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
