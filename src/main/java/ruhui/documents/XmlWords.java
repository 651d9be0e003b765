package ruhui.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The named values of an XML file: what stands in the elements without children. Entities are off, see `XmlCheck`.
final class XmlWords {

    private static final int MOST = 5_000;
    private static final int LONGEST = 1_000;
    private static final int DEEPEST = 100;

    private XmlWords() {}

    static Legible read(byte[] bytes) throws IOException {
        var values = new LinkedHashMap<String, String>();
        walk(bytes, (path, text) -> {
            if (values.size() < MOST) {
                values.putIfAbsent(path, text);
            }
        });
        return new Legible(List.of(), values);
    }

    private static void walk(byte[] bytes, BiConsumer<String, String> found) throws IOException {
        try {
            var reader = XmlCheck.reader(new ByteArrayInputStream(bytes));
            try {
                walk(reader, found);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static void walk(XMLStreamReader reader, BiConsumer<String, String> found) throws XMLStreamException {
        var path = new ArrayDeque<String>();
        var text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    text.setLength(0);
                    path.addLast(reader.getLocalName());
                    if (path.size() > DEEPEST) {
                        throw new XMLStreamException("too deep");
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> add(text, reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (!text.toString().isBlank()) {
                        found.accept(String.join("/", path), text.toString().strip());
                    }
                    text.setLength(0);
                    path.removeLast();
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("entities are not read");
                default -> {}
            }
        }
    }

    private static void add(StringBuilder text, String more) {
        text.append(more, 0, Math.min(more.length(), LONGEST - Math.min(text.length(), LONGEST)));
    }
}
