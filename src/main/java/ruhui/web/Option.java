package ruhui.web;

/// One choice of a list: what is sent, and its words in the reader's language.
public record Option(String value, String label) {}
