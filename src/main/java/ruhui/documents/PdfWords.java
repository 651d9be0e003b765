package ruhui.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// The words of a PDF, line by line as the eye sees them; a page that draws without end is given up.
final class PdfWords extends PDFTextStripper {

    private static final int PAGES = 3;
    private static final int MOST_SIGNS = 20_000;
    private static final int MOST_OPERATORS = 200_000;

    // Else PDFBox searches the machine for fonts and leaves a list of them in somebody's home.
    static {
        FontMappers.set(new OneFont());
    }

    private int signs;
    private int operators;

    private PdfWords() {
        setSortByPosition(true);
        setEndPage(PAGES);
    }

    static Legible read(byte[] bytes) throws IOException {
        try (var document = BoundedPdf.load(bytes)) {
            return new Legible(
                    new PdfWords()
                            .getText(document)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList(),
                    Map.of());
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw new IOException("too many drawing instructions");
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (++signs > MOST_SIGNS) {
            throw new IllegalStateException("too many signs");
        }
        super.processTextPosition(text);
    }

    /// Only widths are asked of it: letters come from the file itself.
    private static final class OneFont implements FontMapper {

        private final TrueTypeFont font = load();

        @Override
        public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor wanted) {
            return new FontMapping<>(font, true);
        }

        @Override
        public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor wanted) {
            return new FontMapping<>(font, true);
        }

        @Override
        @SuppressWarnings("NullAway") // no OpenType font is a legal answer of this library
        public CIDFontMapping getCIDFont(
                String name, @Nullable PDFontDescriptor wanted, @Nullable PDCIDSystemInfo system) {
            return new CIDFontMapping(null, font, true);
        }

        private static TrueTypeFont load() {
            var place = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
            try (InputStream in = PDFTextStripper.class.getResourceAsStream(place)) {
                if (in == null) {
                    throw new IllegalStateException("PDFBox lacks " + place);
                }
                return new TTFParser().parse(new RandomAccessReadBuffer(in));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
