package ruhui.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/// What differs between two rounds, in the order of the form; a reviewer of the second reads only this.
record Changes(List<Change> changed, int unchanged) {

    /// `before` or `after` is empty where there was, or is, nothing.
    record Change(String key, String label, String before, String after) {}

    static Changes between(Submission before, Submission after, Words words) {
        var changed = new ArrayList<Change>();
        var unchanged = 0;
        for (var field : Registry.FIELDS) {
            var old = before.profile().value(field.key());
            var now = after.profile().value(field.key());
            if (!old.equals(now)) {
                changed.add(change(field, before.profile(), after.profile(), words));
            } else if (field.concerns(after.profile())) {
                unchanged++;
            }
        }
        for (var key : pictures(before, after)) {
            if (same(before, after, key)) {
                unchanged++;
            } else {
                changed.add(new Change(
                        key,
                        words.label(key, after.picture(key).isPresent() ? after.pictures() : before.pictures()),
                        before.picture(key).map(Picture::caption).orElse(""),
                        after.picture(key).map(Picture::caption).orElse("")));
            }
        }
        return new Changes(changed, unchanged);
    }

    private static Change change(Field field, Profile before, Profile after, Words words) {
        return new Change(field.key(), words.label(field), words.value(field, before), words.value(field, after));
    }

    private static List<String> pictures(Submission before, Submission after) {
        var keys = new ArrayList<String>();
        after.pictures().forEach(picture -> keys.add(picture.key()));
        var gone = new TreeSet<String>();
        before.pictures().forEach(picture -> gone.add(picture.key()));
        keys.forEach(gone::remove);
        keys.addAll(gone);
        return keys;
    }

    private static boolean same(Submission before, Submission after, String key) {
        return Objects.equals(
                before.picture(key).map(Picture::caption), after.picture(key).map(Picture::caption));
    }
}
