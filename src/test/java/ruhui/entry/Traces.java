package ruhui.entry;

/// What the application keeps beside a unit's name, for benches that write rows themselves.
public final class Traces {

    private Traces() {}

    public static String[] of(String unitName) {
        return new UnitName(unitName).traces().toArray(String[]::new);
    }
}
