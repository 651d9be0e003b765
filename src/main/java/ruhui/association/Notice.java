package ruhui.association;

import ruhui.shared.Lang;

/// A few lines that stand on top of the joining guide; empty when there is nothing to say.
public record Notice(String zh, String en) {

    static final Notice NONE = new Notice("", "");

    public String text(Lang lang) {
        return lang == Lang.EN ? en : zh;
    }
}
