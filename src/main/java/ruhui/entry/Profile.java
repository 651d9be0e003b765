package ruhui.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a unit said of itself, by the keys of the registry. Empty answers are not kept.
record Profile(Map<String, String> values) {

    static final Profile EMPTY = new Profile(Map.of());

    Profile {
        values = Map.copyOf(values);
    }

    String value(String key) {
        return values.getOrDefault(key, "");
    }

    Profile with(Map<String, String> changes) {
        var all = new HashMap<>(values);
        all.putAll(changes);
        all.values().removeIf(String::isEmpty);
        return new Profile(all);
    }

    Profile with(String key, String value) {
        return with(Map.of(key, value));
    }

    /// Only what is asked of this unit; answers to what is not asked any more are left behind.
    Profile trimmed() {
        var asked = new TreeMap<String, String>();
        asked().forEach(field -> asked.put(field.key(), value(field.key())));
        return EMPTY.with(asked);
    }

    List<Field> asked() {
        return Registry.FIELDS.stream().filter(field -> field.concerns(this)).toList();
    }

    /// The address post goes to.
    Profile.Address mail() {
        var prefix = value("mailSame").isEmpty() ? "mail" : "reg";
        return new Address(value(prefix + "Place"), value(prefix + "Street"), value(prefix + "Postcode"));
    }

    record Address(String place, String street, String postcode) {}
}
