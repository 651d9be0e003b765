package ruhui.entry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a unit sent in one round; it never changes.
record Submission(int round, Instant at, Profile profile, List<Picture> pictures) {

    Optional<Picture> picture(String key) {
        return pictures.stream().filter(picture -> picture.key().equals(key)).findFirst();
    }
}
