package ruhui.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The words of an OFD: what its pages draw, line by line, and what is named in the data beside them. Read within the
/// same bounds as `OfdCheck` allows, and never more than a few megabytes of XML.
final class OfdWords {

    private static final int MOST_ENTRIES = 200;
    private static final int LARGEST = 2 * 1024 * 1024;
    private static final int BUDGET = 16 * 1024 * 1024;
    private static final int MOST_PIECES = 5_000;
    private static final double A_LINE = 1.5;

    /// A piece of drawn text, where it stands in millimetres.
    private record Piece(String id, double x, double y, String text) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final Map<String, String> values = new LinkedHashMap<>();

    private OfdWords() {}

    static Legible read(byte[] bytes) throws IOException {
        var words = new OfdWords();
        words.unzip(bytes);
        return new Legible(words.lines(), words.named());
    }

    private void unzip(byte[] bytes) throws IOException {
        var left = BUDGET;
        var entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new IOException("too many entries");
                }
                if (entry.getName().toLowerCase(java.util.Locale.ROOT).endsWith(".xml")) {
                    var xml = zip.readNBytes(Math.min(LARGEST, left) + 1);
                    if (xml.length > Math.min(LARGEST, left)) {
                        throw new IOException("too much XML");
                    }
                    left -= xml.length;
                    part(entry.getName(), xml);
                }
            }
        }
    }

    private void part(String name, byte[] xml) throws IOException {
        if (name.endsWith("Content.xml")) {
            draw(xml);
        } else {
            XmlWords.read(xml).values().forEach(values::putIfAbsent);
        }
    }

    private void draw(byte[] xml) throws IOException {
        try {
            var reader = XmlCheck.reader(new ByteArrayInputStream(xml));
            try {
                draw(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private void draw(XMLStreamReader reader) throws XMLStreamException {
        var id = "";
        var box = new double[2];
        while (reader.hasNext() && pieces.size() < MOST_PIECES) {
            if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (reader.getLocalName().equals("TextObject")) {
                id = String.valueOf(reader.getAttributeValue(null, "ID"));
                box = corner(String.valueOf(reader.getAttributeValue(null, "Boundary")));
            } else if (reader.getLocalName().equals("TextCode")) {
                var y = box[1] + number(String.valueOf(reader.getAttributeValue(null, "Y")));
                pieces.add(new Piece(id, box[0], y, reader.getElementText().strip()));
            }
        }
    }

    private List<String> lines() {
        var rows = new TreeMap<Double, List<Piece>>();
        for (var piece : pieces) {
            var row = rows.ceilingKey(piece.y() - A_LINE);
            rows.computeIfAbsent(row != null && row <= piece.y() + A_LINE ? row : piece.y(), _ -> new ArrayList<>())
                    .add(piece);
        }
        return rows.values().stream()
                .map(row -> row.stream()
                        .sorted(Comparator.comparingDouble(Piece::x))
                        .map(Piece::text)
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    /// A name may point at the drawn text by its id.
    private Map<String, String> named() {
        var texts = pieces.stream()
                .collect(Collectors.toMap(Piece::id, Piece::text, (first, more) -> first + more, LinkedHashMap::new));
        var named = new LinkedHashMap<String, String>();
        values.forEach((path, value) -> {
            var pointed = texts.get(value);
            if (path.endsWith("/ObjectRef") && pointed != null) {
                named.put(path.substring(0, path.length() - "/ObjectRef".length()), pointed);
            } else {
                named.put(path, value);
            }
        });
        return named;
    }

    private static double[] corner(String boundary) {
        var parts = boundary.strip().split("\\s+");
        return parts.length < 2 ? new double[2] : new double[] {number(parts[0]), number(parts[1])};
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
