package ruhui.dues;

import java.util.Locale;
import ruhui.shared.Typed;

/// Whether a payer is the unit itself: banks write brackets and blanks as they like.
public final class SameName {

    private SameName() {}

    public static boolean same(String payer, String unitName) {
        return key(payer).equals(key(unitName));
    }

    /// The same for all ways to write one name.
    public static String key(String name) {
        return Typed.dense(name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\[〔【﹝{]", "(")
                .replaceAll("[\\]〕】﹞}]", ")");
    }
}
