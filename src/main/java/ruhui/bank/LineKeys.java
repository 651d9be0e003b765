package ruhui.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import ruhui.dues.SameName;
import ruhui.shared.Typed;

/// What a line is known by, however often and in whichever file the bank sends it. Where the bank gives a serial
/// number, by that; else by all it says, and by which of several equal ones of the day it is.
final class LineKeys {

    private final Map<String, Integer> seen = new HashMap<>();

    String of(Read.Line line) {
        var what = line.on() + "|" + line.fen() + "|" + SameName.key(line.payer());
        if (!line.serial().isEmpty()) {
            return "s" + digest(what + "|" + line.serial());
        }
        var digest = digest(what + "|" + Typed.compact(line.payerAccount()) + "|" + Typed.dense(line.remark()));
        return "d" + digest + "#" + seen.merge(digest, 1, Integer::sum);
    }

    private static String digest(String text) {
        try {
            var whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(whole, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
