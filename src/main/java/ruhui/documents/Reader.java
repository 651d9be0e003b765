package ruhui.documents;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Reads what stands in a kept file, within bounds; a picture or a file that gives nothing away is not a failure.
@Component
public class Reader {

    private static final Logger LOG = LoggerFactory.getLogger(Reader.class);

    private final Files files;

    Reader(Files files) {
        this.files = files;
    }

    public Legible read(FileId id) {
        return read(files.find(id).type(), files.bytes(id));
    }

    static Legible read(FileType type, byte[] bytes) {
        try {
            return switch (type) {
                case PDF -> PdfWords.read(bytes);
                case OFD -> OfdWords.read(bytes);
                case XML -> XmlWords.read(bytes);
                default -> Legible.NOTHING;
            };
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            LOG.info("nothing could be read in a {}: {}", type, unreadable.toString());
            return Legible.NOTHING;
        }
    }
}
