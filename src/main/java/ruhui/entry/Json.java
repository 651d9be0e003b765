package ruhui.entry;

import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How answers and pictures stand in the database.
final class Json {

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<List<Picture>> PICTURES = new TypeReference<>() {};

    private Json() {}

    static String write(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    static Profile profile(String json) {
        return new Profile(JsonMapper.shared().readValue(json, ANSWERS));
    }

    static List<Picture> pictures(String json) {
        return JsonMapper.shared().readValue(json, PICTURES);
    }
}
