package ruhui.shared;

/// There is no such thing, or it is not yours: the asker learns no difference.
public final class NotFound extends RuntimeException {}
