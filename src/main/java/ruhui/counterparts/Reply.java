package ruhui.counterparts;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What goes back. `cut` ends the connection in the middle instead.
record Reply(int status, String type, byte[] body, boolean cut, Map<String, String> headers) {

    static final Reply CUT = new Reply(200, "application/json", new byte[0], true, Map.of());

    static Reply json(int status, Object body) {
        return new Reply(status, "application/json; charset=utf-8", Json.bytes(body), false, Map.of());
    }

    static Reply nothing() {
        return new Reply(204, "", new byte[0], false, Map.of());
    }

    static Reply html(int status, String page) {
        return text(status, "text/html; charset=utf-8", page);
    }

    static Reply text(int status, String type, String body) {
        return new Reply(status, type, body.getBytes(StandardCharsets.UTF_8), false, Map.of());
    }

    static Reply moved(String to) {
        return new Reply(303, "", new byte[0], false, Map.of("Location", to));
    }

    Reply with(Map<String, String> more) {
        return new Reply(status, type, body, cut, more);
    }

    String words() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
