package ruhui.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import ruhui.web.Fields;

/// Between what stands in the boxes of a page and the answers that are kept.
final class Typing {

    private Typing() {}

    static Map<String, String> answers(List<Field> asked, Fields typed, Rules rules) {
        var answers = new HashMap<String, String>();
        asked.forEach(field -> answers.put(field.key(), answer(field, typed, rules)));
        return answers;
    }

    /// The boxes filled with what is kept.
    static Fields fields(List<Field> asked, Profile profile) {
        var boxes = new LinkedMultiValueMap<String, String>();
        asked.forEach(field -> fill(boxes, field, profile.value(field.key())));
        return Fields.typed(boxes);
    }

    private static String answer(Field field, Fields typed, Rules rules) {
        var key = field.key();
        return switch (field.kind()) {
            case Kind.Several _ -> String.join(",", typed.values(key));
            case Kind.Tick _ -> typed.ticked(key) ? "yes" : "";
            case Kind.Day _ -> day(key, typed);
            default -> rules.clean(field.kind(), typed.value(key));
        };
    }

    /// What is no day is kept as it was typed, to be mended.
    private static String day(String key, Fields typed) {
        var boxes = List.of(typed.value(key + ".y"), typed.value(key + ".m"), typed.value(key + ".d"));
        var empty = typed.value(key).isBlank() && boxes.stream().allMatch(String::isBlank);
        return empty
                ? ""
                : typed.date(key)
                        .map(Object::toString)
                        .orElseGet(() -> String.join("-", boxes).strip());
    }

    private static void fill(MultiValueMap<String, String> boxes, Field field, String value) {
        if (value.isEmpty()) {
            return;
        }
        switch (field.kind()) {
            case Kind.Several _ -> boxes.put(field.key(), new ArrayList<>(Arrays.asList(value.split(","))));
            case Kind.Place _ -> place(boxes, field.key(), value);
            default -> boxes.set(field.key(), value);
        }
    }

    private static void place(MultiValueMap<String, String> boxes, String key, String county) {
        boxes.set(key, county);
        boxes.set(key + ".p", county.substring(0, Math.min(2, county.length())));
        boxes.set(key + ".c", county.substring(0, Math.min(4, county.length())));
    }
}
