package ruhui.documents;

/// Files for tests of other modules.
public final class Vouchers {

    private Vouchers() {}

    public static byte[] jpeg() {
        return Samples.jpeg(600, 400);
    }
}
