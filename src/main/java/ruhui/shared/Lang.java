package ruhui.shared;

/// The languages every page, letter and document exists in; the first is the one spoken when nothing is known.
public enum Lang {
    ZH,
    EN
}
