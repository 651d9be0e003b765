package ruhui.accounts;

/// The base 32 of RFC 4648 without padding, in which authenticator apps take a secret.
final class Base32 {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        var waiting = 0;
        var bits = 0;
        for (var next : bytes) {
            waiting = (waiting << Byte.SIZE | Byte.toUnsignedInt(next)) & 0xffff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(SIGNS.charAt(waiting >> bits & 31));
            }
        }
        if (bits > 0) {
            text.append(SIGNS.charAt(waiting << (BITS - bits) & 31));
        }
        return text.toString();
    }
}
