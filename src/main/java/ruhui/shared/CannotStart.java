package ruhui.shared;

import org.jspecify.annotations.Nullable;

/// Something outside the program keeps it from starting: said in one line in each language, without a stack trace.
public class CannotStart extends RuntimeException {

    private final String zh;
    private final String en;

    public CannotStart(String zh, String en, @Nullable Throwable cause) {
        super(en + " " + zh, cause);
        this.zh = zh;
        this.en = en;
    }

    public CannotStart(String zh, String en) {
        this(zh, en, null);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
