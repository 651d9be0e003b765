package ruhui.shared;

/// What a member of the secretariat may do; one person may hold several.
public enum Role {
    PRELIMINARY,
    FORMAL,
    FINANCE,
    MAILING,
    CONTENT,
    ADMIN,
    AUDITOR;

    /// The key of its name in the texts.
    public String key() {
        return "shared.role." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
