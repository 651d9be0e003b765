package ruhui.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A page of the application: one topic each, in the order of the task list.
enum Section {
    UNIT,
    ADDRESSES,
    LEGAL,
    CONTACT,
    BUSINESS,
    HEATING,
    LICENCE,
    PICTURES,
    LEVEL;

    static Optional<Section> at(String path) {
        return Arrays.stream(values())
                .filter(section -> section.path().equals(path))
                .findFirst();
    }

    /// The last part of its address.
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return "entry.section." + path();
    }

    /// Why the association asks.
    String why() {
        return "entry.why." + path();
    }

    /// Heating data is asked from those who supply heat or make equipment.
    boolean concerns(Profile profile) {
        return this != HEATING || fields().stream().anyMatch(field -> field.concerns(profile));
    }

    boolean isFiles() {
        return this == LICENCE || this == PICTURES;
    }

    List<Field> fields() {
        return Registry.FIELDS.stream().filter(field -> field.section() == this).toList();
    }
}
