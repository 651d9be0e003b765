package ruhui.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// Files that come from outside: receipts and invoices other systems printed.
final class Papers {

    private Papers() {}

    static byte[] receipt(String payer) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            var scan = PDImageXObject.createFromByteArray(document, Drawn.paper("票据", payer, "2,000.00"), "scan");
            try (var pen = new PDPageContentStream(document, page)) {
                pen.drawImage(
                        scan,
                        0,
                        0,
                        page.getMediaBox().getWidth(),
                        page.getMediaBox().getHeight());
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
