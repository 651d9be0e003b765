package ruhui.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static ruhui.documents.BadFile.Reason.ACTIVE_CONTENT;
import static ruhui.documents.BadFile.Reason.BROKEN;
import static ruhui.documents.BadFile.Reason.ENCRYPTED;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/// PDFs others send: readable without a password, and nothing in them that runs, opens or carries other files.
final class PdfCheck {

    private static final int MAX_OBJECTS = 200_000;
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "ImportData",
            "SubmitForm",
            "Rendition",
            "Movie",
            "Sound",
            "GoToE",
            "RichMediaExecute");
    private static final Set<String> ANNOTATIONS =
            Set.of("RichMedia", "Movie", "Screen", "FileAttachment", "Sound", "3D");
    private static final Set<String> CARRIERS = Set.of("JavaScript", "EmbeddedFiles", "EF", "XFA", "RichMediaContent");

    private PdfCheck() {}

    static void check(byte[] bytes) throws Refusal, IOException {
        if (!headed(bytes) || !ended(bytes)) {
            throw new Refusal(BROKEN);
        }
        try (var document = BoundedPdf.load(bytes)) {
            if (document.isEncrypted()) {
                throw new Refusal(ENCRYPTED);
            }
            if (document.getNumberOfPages() == 0) {
                throw new Refusal(BROKEN);
            }
            walk(document.getDocument());
            if (BoundedPdf.swollen(document.getDocument())) {
                throw new Refusal(BROKEN);
            }
        } catch (InvalidPasswordException locked) {
            throw new Refusal(ENCRYPTED, locked);
        }
    }

    private static boolean headed(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, 8), ISO_8859_1);
        return head.matches("%PDF-[12]\\.\\d");
    }

    // Nothing but blanks may follow, or the file is something else as well.
    private static boolean ended(byte[] bytes) {
        var tail = Math.min(bytes.length, 1024);
        return new String(bytes, bytes.length - tail, tail, ISO_8859_1)
                .replace('\0', ' ')
                .stripTrailing()
                .endsWith("%%EOF");
    }

    private static void walk(COSDocument document) throws Refusal {
        Deque<COSBase> open = new ArrayDeque<>();
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        open.add(document.getTrailer());
        for (var key : new ArrayList<>(document.getXrefTable().keySet())) {
            open.add(document.getObjectFromPool(key));
        }
        while (!open.isEmpty()) {
            var next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (seen.size() > MAX_OBJECTS) {
                throw new Refusal(BROKEN);
            }
            switch (next) {
                case COSObject reference -> add(open, reference.getObject());
                case COSArray array -> array.forEach(item -> add(open, item));
                case COSDictionary dictionary -> {
                    harmless(dictionary);
                    dictionary.getValues().forEach(value -> add(open, value));
                }
                default -> {}
            }
        }
    }

    private static void add(Deque<COSBase> open, @Nullable COSBase item) {
        if (item instanceof COSObject || item instanceof COSArray || item instanceof COSDictionary) {
            open.push(item);
        }
    }

    private static void harmless(COSDictionary dictionary) throws Refusal {
        var script = dictionary.getDictionaryObject(COSName.JS);
        if (script instanceof COSString
                || script instanceof COSStream
                || ACTIONS.contains(dictionary.getNameAsString(COSName.S, ""))
                || ANNOTATIONS.contains(dictionary.getNameAsString(COSName.SUBTYPE, ""))
                || dictionary.keySet().stream().map(COSName::getName).anyMatch(CARRIERS::contains)) {
            throw new Refusal(ACTIVE_CONTENT);
        }
    }
}
