package ruhui.dues;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import ruhui.documents.BadFile;
import ruhui.documents.FileId;
import ruhui.documents.Files;
import ruhui.documents.Kind;
import ruhui.documents.Uploads;
import ruhui.web.Fields;

/// Takes the voucher out of a form.
@Component
class Vouchers {

    private final Uploads uploads;
    private final Files files;

    Vouchers(Uploads uploads, Files files) {
        this.uploads = uploads;
        this.files = files;
    }

    /// Nothing when none was chosen, or when it is bad: then the field says why.
    Optional<FileId> keep(UUID caseId, @Nullable MultipartFile voucher, Fields fields) {
        if (voucher == null
                || voucher.getOriginalFilename() == null
                || voucher.getOriginalFilename().isEmpty()) {
            return Optional.empty();
        }
        try {
            var checked = uploads.check(Kind.VOUCHER, voucher);
            return Optional.of(files.keep(checked, "transfer of " + caseId));
        } catch (BadFile bad) {
            fields.wrong("voucher", bad.problem());
            return Optional.empty();
        }
    }
}
