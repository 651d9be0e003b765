package ruhui.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/// One press for one page at a time. Its fonts stay open for 50 MB: opened anew they cost each
/// document 166 MB and 49 ms, and now 12 MB and 16 ms.
final class Press {

    private static final int LAST_CHARACTER = 0x3ffff;
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private @Nullable Faces faces;

    private record Faces(TrueTypeFont regular, TrueTypeFont bold) {}

    synchronized byte[] print(Document page) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var regular = face(document, faces().regular());
            new PdfRendererBuilder()
                    .usePDDocument(document)
                    .useFont(regular, Fonts.FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(face(document, faces().bold()), Fonts.FAMILY, 700, FontStyle.NORMAL, true)
                    // What page margins take unless their rule names a family.
                    .useFont(regular, "serif", 400, FontStyle.NORMAL, true)
                    .useColorProfile(COLOURS)
                    .usePdfAConformance(PdfAConformance.PDFA_2_B)
                    .withProducer("Ruhui")
                    .useExternalResourceAccessControl(
                            Press::mayRead, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            Press::mayRead, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .withW3cDocument(page, null)
                    .toStream(out)
                    .run();
        }
        return out.toByteArray();
    }

    /// The characters both fonts have.
    synchronized BitSet characters() throws IOException {
        var both = characters(faces().regular());
        both.and(characters(faces().bold()));
        return both;
    }

    private Faces faces() throws IOException {
        var open = faces;
        if (open == null) {
            open = new Faces(opened(Fonts.regular()), opened(Fonts.bold()));
            faces = open;
        }
        return open;
    }

    /// Ligatures are looked for in every word, and Chinese print has none.
    private static TrueTypeFont opened(InputStream font) throws IOException {
        var open = new TTFParser().parse(new RandomAccessReadBuffer(font));
        open.setEnableGsub(false);
        return open;
    }

    private static PDFontSupplier face(PDDocument document, TrueTypeFont font) throws IOException {
        return new PDFontSupplier(PDType0Font.load(document, font, true));
    }

    private static BitSet characters(TrueTypeFont font) throws IOException {
        var cmap = font.getUnicodeCmapLookup();
        var drawn = new BitSet(LAST_CHARACTER);
        for (var point = 0x20; point <= LAST_CHARACTER; point++) {
            if (cmap.getGlyphId(point) > 0) {
                drawn.set(point);
            }
        }
        return drawn;
    }

    private static boolean mayRead(String address, ExternalResourceType type) {
        return type == ExternalResourceType.IMAGE_RASTER && address.startsWith("data:image/");
    }
}
