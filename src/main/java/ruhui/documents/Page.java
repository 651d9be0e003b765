package ruhui.documents;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// A page made ready for the press: our style sheet and properties in its head, its pictures inside it, only letters we
/// have.
final class Page {

    private final Document document;
    private final Map<String, byte[]> images;
    private final Glyphs glyphs;
    private final boolean english;
    private final List<Integer> missing = new ArrayList<>();

    Page(String html, Pdf.Meta meta, Map<String, byte[]> images, Glyphs glyphs) {
        this.document = parsed(html);
        this.images = images;
        this.glyphs = glyphs;
        this.english = meta.lang().equals("en");
        var root = document.getDocumentElement();
        prepare(root);
        root.setAttribute("lang", meta.lang());
        fillHead(head(root), meta);
    }

    Document document() {
        return document;
    }

    List<Integer> missing() {
        return missing;
    }

    private void prepare(Node node) {
        switch (node) {
            case Text text -> text.setData(printable(text.getData()));
            case Element element -> {
                if (element.getTagName().equals("img")) {
                    element.setAttribute("src", picture(element.getAttribute("src")));
                }
                for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                    prepare(child);
                }
            }
            default -> {}
        }
    }

    private String printable(String text) {
        for (var point : glyphs.missing(text)) {
            if (!missing.contains(point)) {
                missing.add(point);
            }
        }
        return glyphs.printable(Quotes.narrow(text, english));
    }

    private String picture(String source) {
        if (source.startsWith("data:image/png;base64,") || source.startsWith("data:image/jpeg;base64,")) {
            return source;
        }
        var bytes = images.get(source);
        if (bytes == null) {
            throw new IllegalArgumentException("No such picture was handed to the press: " + source);
        }
        return Pdf.dataUri(bytes.length > 0 && bytes[0] == (byte) 0x89 ? "image/png" : "image/jpeg", bytes);
    }

    private Element head(Element root) {
        for (var child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element head && head.getTagName().equals("head")) {
                return head;
            }
        }
        return (Element) root.insertBefore(document.createElement("head"), root.getFirstChild());
    }

    private void fillHead(Element head, Pdf.Meta meta) {
        var style = element("style", Fonts.STYLE + Fonts.footer(meta.lang()));
        head.insertBefore(style, head.getFirstChild());
        head.appendChild(element("title", glyphs.printable(meta.title())));
        head.appendChild(property("author", meta.author()));
        head.appendChild(property("description", meta.title()));
    }

    private Element property(String name, String content) {
        var property = document.createElement("meta");
        property.setAttribute("name", name);
        property.setAttribute("content", content);
        return property;
    }

    private Element element(String name, String text) {
        var element = document.createElement(name);
        element.setTextContent(text);
        return element;
    }

    private static Document parsed(String html) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var text = html.strip().replaceFirst("(?i)^<!doctype html>", "");
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new IllegalArgumentException("Not well-formed XHTML: " + broken.getMessage(), broken);
        }
    }
}
