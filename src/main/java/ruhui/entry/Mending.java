package ruhui.entry;

import java.util.List;
import java.util.Optional;

/// What is to be mended after a return, and how much of it is done. Only what was commented can be changed, and what
/// hangs on it.
record Mending(List<Comment> comments, Submission sent, Profile now) {

    boolean opens(Field field) {
        return about(field.key()).isPresent()
                || about(field.when().source()).isPresent()
                || field.concerns(now) && !field.concerns(sent.profile());
    }

    boolean opens(Section section) {
        return section == Section.PICTURES
                ? opensPictures()
                : section.fields().stream().anyMatch(this::opens);
    }

    boolean opensPictures() {
        return comments.stream().anyMatch(comment -> comment.key().startsWith("picture"));
    }

    /// Nothing while a first draft is written: then everything may be changed.
    static Optional<Mending> of(Application application, History history) {
        return application.wasSent()
                ? history.lastSent(application.id())
                        .map(sent -> new Mending(
                                history.comments(application.id(), application.round()), sent, application.profile()))
                : Optional.empty();
    }

    Mending at(Profile typed) {
        return new Mending(comments, sent, typed);
    }

    /// A picture that was sent and not commented stays as it is.
    boolean opens(Picture picture) {
        return about("pictures").isPresent()
                || about(picture.key()).isPresent()
                || sent.picture(picture.key()).isEmpty();
    }

    Optional<Comment> about(String key) {
        return comments.stream().filter(comment -> comment.key().equals(key)).findFirst();
    }

    boolean done(Comment comment, List<Picture> pictures) {
        return !comment.reply().isEmpty() || changed(comment.key(), pictures);
    }

    /// What nobody changed or replied to yet; `pictures` are those there are now.
    List<Comment> left(List<Picture> pictures) {
        return comments.stream().filter(comment -> !done(comment, pictures)).toList();
    }

    private boolean changed(String key, List<Picture> pictures) {
        if (key.equals("pictures")) {
            return !same(sent.pictures(), pictures);
        }
        if (key.startsWith("picture.")) {
            var before = sent.picture(key);
            return pictures.stream()
                    .filter(picture -> picture.key().equals(key))
                    .noneMatch(picture -> before.isPresent() && before.get().sameAs(picture));
        }
        return !sent.profile().value(key).equals(now.value(key));
    }

    private static boolean same(List<Picture> before, List<Picture> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (var i = 0; i < before.size(); i++) {
            if (!before.get(i).sameAs(after.get(i))) {
                return false;
            }
        }
        return true;
    }
}
