package ruhui.bank;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;

/// In which writing a text file is: Chinese banks send GB18030 as often as UTF-8, with and without a mark in front.
record Writing(Charset charset, int mark) {

    private static final Charset GB18030 = Charset.forName("GB18030");

    static Writing of(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return new Writing(UTF_8, 3);
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return new Writing(UTF_16LE, 2);
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return new Writing(UTF_16BE, 2);
        }
        if (fits(UTF_8, bytes)) {
            return new Writing(UTF_8, 0);
        }
        if (fits(GB18030, bytes)) {
            return new Writing(GB18030, 0);
        }
        throw new BadTable("bank.bad.writing");
    }

    private static boolean fits(Charset charset, byte[] bytes) {
        var decoder = charset.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(8192);
        var result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return !result.isError();
    }

    private static boolean startsWith(byte[] bytes, int... octets) {
        for (int i = 0; i < octets.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != octets[i]) {
                return false;
            }
        }
        return true;
    }
}
