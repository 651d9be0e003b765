package sample.guarded;

public record Secret(String text) {}
