package ruhui.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Prints well-formed XHTML to PDF/A-2b, in Noto Sans SC regular and bold. Reads nothing from network or disk:
/// pictures come as `data:` addresses or by name with the call.
@Service
public class Pdf {

    private static final Logger LOG = LoggerFactory.getLogger(Pdf.class);

    private final Press press = new Press();
    private final Glyphs glyphs = new Glyphs(press);

    /// What stands in the file's properties; `lang` is `zh` or `en` and also chooses the words of the footer.
    public record Meta(String title, String author, String lang) {}

    public byte[] render(String html, Meta meta) {
        return render(html, meta, Map.of());
    }

    /// `images`: `<img src="seal.png"/>` takes the bytes under `seal.png`. Anything else that is asked for is an error.
    public byte[] render(String html, Meta meta, Map<String, byte[]> images) {
        var page = new Page(html, meta, images, glyphs);
        if (!page.missing().isEmpty()) {
            LOG.warn("No letter shape for {} in “{}”: printed as 〓", codePoints(page.missing()), meta.title());
        }
        try {
            return press.print(page.document());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Characters of the text that cannot be printed, each once: ask when a name is saved.
    public List<Integer> missing(String text) {
        return glyphs.missing(text);
    }

    /// A QR code as PNG, `px` wide, quiet zone included.
    public byte[] qr(String text, int px) {
        return Qr.png(text, px);
    }

    public static String dataUri(String mediaType, byte[] bytes) {
        return "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    // The first page of a fresh process costs over a second, all others a twentieth of it.
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        Thread.ofVirtual().name("pdf-warm-up").start(() -> {
            try {
                render("<html><body><p>预热 <b>warm</b></p></body></html>", new Meta("预热", "", "zh"));
            } catch (RuntimeException broken) {
                LOG.error("PDFs cannot be printed", broken);
            }
        });
    }

    private static String codePoints(List<Integer> missing) {
        return missing.stream().map("U+%04X"::formatted).toList().toString();
    }
}
