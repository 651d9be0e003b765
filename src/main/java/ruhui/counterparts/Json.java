package ruhui.counterparts;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes and reads what both sides say to each other.
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(Include.NON_NULL))
            .build();

    private Json() {}

    /// Names and values in turn; what is null is left out.
    static Map<String, Object> map(@Nullable Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var name = namesAndValues[i];
            var value = namesAndValues[i + 1];
            if (name instanceof String key && value != null) {
                map.put(key, value);
            }
        }
        return map;
    }

    static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /// An empty object when it is not one.
    static JsonNode read(byte[] text) {
        try {
            var node = MAPPER.readTree(new String(text, StandardCharsets.UTF_8));
            return node.isObject() ? node : MAPPER.createObjectNode();
        } catch (JacksonException unreadable) {
            return MAPPER.createObjectNode();
        }
    }

    static <T> T read(JsonNode node, Class<T> type) {
        return MAPPER.treeToValue(node, type);
    }

    /// The same with some fields told otherwise: `amount.total` names the field inside.
    static String changed(String text, Map<String, Object> changes) {
        if (changes.isEmpty()) {
            return text;
        }
        var root = (ObjectNode) MAPPER.readTree(text);
        changes.forEach((path, value) -> {
            var at = root;
            var names = path.split("\\.");
            for (int i = 0; i < names.length - 1; i++) {
                at = (ObjectNode) at.get(names[i]);
            }
            at.set(names[names.length - 1], MAPPER.valueToTree(value));
        });
        return MAPPER.writeValueAsString(root);
    }
}
