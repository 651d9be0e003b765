package ruhui.entry;

/// The draft was changed elsewhere since this page was opened.
final class Stale extends RuntimeException {}
