package ruhui.invoicing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import ruhui.documents.BadFile;
import ruhui.documents.FileId;
import ruhui.documents.Files;
import ruhui.documents.Kind;
import ruhui.documents.Uploads;
import ruhui.web.Fields;

/// Takes the issued invoice out of a form.
@Component
class IssuedFiles {

    private final Uploads uploads;
    private final Files files;

    IssuedFiles(Uploads uploads, Files files) {
        this.uploads = uploads;
        this.files = files;
    }

    /// Nothing when none was chosen, or when it is bad: then the field says why.
    Optional<FileId> keep(InvoiceLine application, @Nullable MultipartFile file, Fields fields) {
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(files.keep(uploads.check(Kind.RECEIPT, file), "invoice " + application.number()));
        } catch (BadFile bad) {
            fields.wrong("file", bad.problem());
            return Optional.empty();
        }
    }
}
