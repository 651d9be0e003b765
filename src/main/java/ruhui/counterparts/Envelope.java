package ruhui.counterparts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// A call-back as it goes over the wire.
record Envelope(Map<String, String> headers, byte[] body) {

    Envelope without(String header) {
        var less = new LinkedHashMap<>(headers);
        less.remove(header);
        return new Envelope(less, body);
    }

    Envelope with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Envelope(more, body);
    }

    Envelope withBody(byte[] other) {
        return new Envelope(headers, other);
    }

    /// One bit of one byte, in the middle of what is hidden.
    Envelope bitten() {
        var other = Arrays.copyOf(body, body.length);
        var middle = other.length / 2;
        other[middle] = (byte) (other[middle] == 'A' ? 'B' : 'A');
        return withBody(other);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
