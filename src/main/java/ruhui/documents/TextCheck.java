package ruhui.documents;

/// Whether bytes are text in any writing: no control characters but those that part lines and columns.
final class TextCheck {

    private TextCheck() {}

    static boolean looksLikeIt(byte[] bytes) {
        if (isUtf16(bytes)) {
            return true;
        }
        for (var octet : bytes) {
            if (octet >= 0 && octet < ' ' && octet != '\t' && octet != '\n' && octet != '\r' && octet != 0x1a) {
                return false;
            }
        }
        return bytes.length > 0 && !startsWith(bytes, "%PDF") && !startsWith(bytes, "PK");
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length > 2
                && ((bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)
                        || (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff));
    }

    private static boolean startsWith(byte[] bytes, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (i >= bytes.length || bytes[i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
