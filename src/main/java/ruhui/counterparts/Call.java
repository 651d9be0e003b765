package ruhui.counterparts;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What somebody asked, as it came.
record Call(String method, String path, @Nullable String query, Map<String, String> headers, byte[] bytes) {

    static Call of(HttpServletRequest request) throws IOException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        request.getHeaderNames().asIterator().forEachRemaining(name -> headers.put(name, request.getHeader(name)));
        return new Call(
                request.getMethod(),
                request.getRequestURI(),
                request.getQueryString(),
                headers,
                request.getInputStream().readAllBytes());
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    String body() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return Json.read(bytes);
    }

    /// From the query, or from a form that was sent.
    @Nullable
    String field(String name) {
        return parameter(query == null ? "" : query, name);
    }

    String sent(String name) {
        var value = parameter(body(), name);
        return value == null ? "" : value;
    }

    private static @Nullable String parameter(String text, String name) {
        for (var pair : text.split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    /// What the sender signed besides its time and nonce.
    String target() {
        return query == null ? path : path + "?" + query;
    }
}
