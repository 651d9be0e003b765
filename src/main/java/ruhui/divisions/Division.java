package ruhui.divisions;

/// A province, city or county; its code begins with the code of the one above.
public record Division(String code, String name) {}
