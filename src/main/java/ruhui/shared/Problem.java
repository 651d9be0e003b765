package ruhui.shared;

import java.util.List;

/// Why something typed cannot be taken: the key of a text in both languages and what belongs into its gaps.
public record Problem(String key, List<Object> args) {

    public static Problem of(String key, Object... args) {
        return new Problem(key, List.of(args));
    }
}
