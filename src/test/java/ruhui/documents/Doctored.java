package ruhui.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/// Things a PDF can hide, each put into a document that was harmless.
final class Doctored {

    private Doctored() {}

    static void script(PDDocument document) {
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
    }

    static void hiddenScript(PDDocument document) {
        var extra = new COSDictionary();
        extra.setString(COSName.JS, "app.alert(1)");
        document.getPage(0).getCOSObject().setItem(COSName.getPDFName("Whatever"), extra);
    }

    static void launch(PDDocument document) throws IOException {
        var link = new PDAnnotationLink();
        link.setAction(new PDActionLaunch());
        document.getPage(0).getAnnotations().add(link);
    }

    static void link(PDDocument document) throws IOException {
        var action = new PDActionURI();
        action.setURI("https://example.org/");
        var link = new PDAnnotationLink();
        link.setAction(action);
        document.getPage(0).getAnnotations().add(link);
    }

    static void attachment(PDDocument document) throws IOException {
        var file = new PDComplexFileSpecification();
        file.setFile("evil.exe");
        file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {1})));
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("evil.exe", file));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }
}
