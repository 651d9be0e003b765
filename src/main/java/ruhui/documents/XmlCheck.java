package ruhui.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static ruhui.documents.BadFile.Reason.ACTIVE_CONTENT;
import static ruhui.documents.BadFile.Reason.BROKEN;
import static ruhui.documents.BadFile.Reason.WRONG_TYPE;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML receipts: plain data, well-formed, without entities and without anything a browser would run.
final class XmlCheck {

    private static final int DEEPEST = 100;
    private static final Set<String> PAGES = Set.of("html", "svg", "script", "stylesheet", "transform");
    private static final XMLInputFactory XML = factory();

    private XmlCheck() {}

    static boolean looksLikeIt(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 64), ISO_8859_1);
        return start.replaceFirst("^(ï»¿|ÿþ|þÿ)", "")
                .replace("\0", "")
                .stripLeading()
                .startsWith("<");
    }

    static void check(byte[] bytes) throws Refusal {
        try {
            var reader = reader(new ByteArrayInputStream(bytes));
            try {
                for (var depth = 0; reader.hasNext(); ) {
                    depth += step(reader, reader.next());
                    if (depth > DEEPEST) {
                        throw new Refusal(BROKEN);
                    }
                }
            } finally {
                reader.close();
            }
        } catch (XMLStreamException unreadable) {
            throw new Refusal(BROKEN, unreadable);
        }
    }

    /// For whoever reads what passed: the same rules.
    static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
        return XML.createXMLStreamReader(bytes);
    }

    private static int step(XMLStreamReader reader, int event) throws Refusal {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (PAGES.contains(reader.getLocalName().toLowerCase(Locale.ROOT))) {
                    throw new Refusal(WRONG_TYPE);
                }
                yield 1;
            }
            case XMLStreamConstants.END_ELEMENT -> -1;
            case XMLStreamConstants.DTD,
                    XMLStreamConstants.ENTITY_REFERENCE,
                    XMLStreamConstants.PROCESSING_INSTRUCTION -> throw new Refusal(ACTIVE_CONTENT);
            default -> 0;
        };
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
