package ruhui.entry;

/// Another live application or member has the credit code; nothing of it may be told.
final class CodeInUse extends RuntimeException {}
