package ruhui.web;

/// What somebody who signed in must do before anything else opens.
public enum Duty {
    NONE(""),
    SET_PASSWORD("/password/new"),
    SECOND_STEP("/login/second"),
    ENROL_SECOND_STEP("/account/second-step");

    private final String path;

    Duty(String path) {
        this.path = path;
    }

    /// The page where the duty is done.
    public String path() {
        return path;
    }
}
