package ruhui.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/// Which characters our two fonts can draw, as 25 kB of bits.
final class Glyphs {

    private static final int GETA = 0x3013;

    private final Supplier<BitSet> drawn;

    Glyphs(Press press) {
        this.drawn = SingletonSupplier.of(() -> characters(press));
    }

    List<Integer> missing(String text) {
        return text.codePoints()
                .filter(point -> !invisible(point) && !has(point))
                .distinct()
                .boxed()
                .toList();
    }

    /// The text with 〓 for every character we cannot draw, and without those nobody sees.
    String printable(String text) {
        return text.codePoints()
                .filter(point -> Character.isWhitespace(point) || !invisible(point))
                .map(point -> Character.isWhitespace(point) || has(point) ? point : GETA)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private boolean has(int point) {
        return drawn.get().get(point);
    }

    private static boolean invisible(int point) {
        return Character.isWhitespace(point)
                || Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT
                || (point >= 0xfe00 && point <= 0xfe0f)
                || (point >= 0xe0100 && point <= 0xe01ef);
    }

    private static BitSet characters(Press press) {
        try {
            return press.characters();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
