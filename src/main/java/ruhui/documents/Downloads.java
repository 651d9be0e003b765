package ruhui.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import ruhui.shared.NotFound;

/// Answers with a file after the calling controller made sure that this person may have it.
@Component
public class Downloads {

    private static final String NOTHING_RUNS = "sandbox; default-src 'none'; frame-ancestors 'none'";
    // A sandbox would keep the browser's own PDF viewer from opening.
    private static final String OWN_PDF = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
    private static final String NEVER_STORED = "private, no-store";
    private static final String STORED_AN_HOUR = "private, max-age=3600, immutable";

    private final Files files;
    private final Store store;

    Downloads(Files files, Store store) {
        this.files = files;
        this.store = store;
    }

    /// Any file, to be saved and not shown.
    public ResponseEntity<Resource> attachment(FileId id) {
        var file = files.find(id);
        return answer(
                store.resource(file.sha256()),
                file.type(),
                disposition("attachment", file.fileName()),
                NOTHING_RUNS,
                NEVER_STORED,
                file.sha256());
    }

    /// A picture, shown. Anything else is not found.
    public ResponseEntity<Resource> picture(FileId id) {
        var file = picture(files.find(id));
        return shown(file.sha256(), file.fileName());
    }

    /// The small version of a picture, at most 480 pixels a side.
    public ResponseEntity<Resource> thumbnail(FileId id) {
        var file = picture(files.find(id));
        var sha256 = file.thumbSha256();
        if (sha256 == null) {
            throw new NotFound();
        }
        return shown(sha256, file.fileName());
    }

    /// A kept PDF of ours, shown in the browser's viewer; what others sent is only ever saved.
    public ResponseEntity<Resource> ownPdf(FileId id) {
        var file = files.find(id);
        return file.own() ? pdf(store.bytes(file.sha256()), file.fileName()) : attachment(id);
    }

    /// A PDF made for this answer, shown in the browser's viewer.
    public ResponseEntity<Resource> pdf(byte[] pdf, String name) {
        return answer(
                new ByteArrayResource(pdf),
                FileType.PDF,
                disposition("inline", name),
                OWN_PDF,
                NEVER_STORED,
                Store.sha256(pdf));
    }

    private static Kept picture(Kept file) {
        if (file.type() != FileType.JPEG) {
            throw new NotFound();
        }
        return file;
    }

    private ResponseEntity<Resource> shown(String sha256, String name) {
        return answer(
                store.resource(sha256),
                FileType.JPEG,
                disposition("inline", name),
                NOTHING_RUNS,
                STORED_AN_HOUR,
                sha256);
    }

    private static ResponseEntity<Resource> answer(
            Resource body, FileType type, String disposition, String policy, String cache, String sha256) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, cache)
                .eTag("\"" + sha256 + "\"")
                .body(body);
    }

    /// RFC 6266: a plain name for the oldest, the real one in UTF-8 for everybody else.
    static String disposition(String how, String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).replaceAll("[^a-z]", "");
        return "%s; filename=\"file.%s\"; filename*=UTF-8''%s".formatted(how, ending, UriUtils.encode(name, UTF_8));
    }
}
