package ruhui.dispatch;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import ruhui.documents.BadFile;
import ruhui.documents.Checked;
import ruhui.documents.FileId;
import ruhui.documents.Files;
import ruhui.documents.Kind;
import ruhui.documents.Uploads;
import ruhui.shared.Problem;
import ruhui.shared.Typed;
import ruhui.web.Fields;

/// What is sent of a receipt: its number and its file.
@Component
class ReceiptForm {

    private static final String NUMBER = "receipt";
    private static final String FILE = "receiptFile";
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9-]{4,40}");

    private final MailingStore store;
    private final Uploads uploads;
    private final Files files;

    ReceiptForm(MailingStore store, Uploads uploads, Files files) {
        this.store = store;
        this.uploads = uploads;
        this.files = files;
    }

    /// Nothing when a field says what is wrong. Without a new file the one there was stays.
    Optional<Receipt> read(Fields fields, @Nullable MultipartFile sent, Mailing mailing) {
        var number = Typed.dense(fields.value(NUMBER)).toUpperCase(Locale.ROOT);
        check(number, fields, mailing);
        var before = mailing.stage().receiptOrNone();
        if (sent == null || sent.isEmpty()) {
            return before == null ? without(fields) : result(fields, new Receipt(number, before.file()));
        }
        try {
            var checked = uploads.check(Kind.RECEIPT, sent);
            return fields.wrong() ? again(fields) : result(fields, new Receipt(number, kept(checked, number)));
        } catch (BadFile bad) {
            fields.wrong(FILE, bad.problem());
            return Optional.empty();
        }
    }

    private void check(String number, Fields fields, Mailing mailing) {
        if (number.isEmpty()) {
            fields.wrong(NUMBER, Problem.of("dispatch.receipt.empty"));
        } else if (!SHAPE.matcher(number).matches()) {
            fields.wrong(NUMBER, Problem.of("dispatch.receipt.shape"));
        } else if (store.isTaken(number, mailing.id())) {
            fields.wrong(NUMBER, Problem.of("dispatch.receipt.taken", number));
        }
    }

    private FileId kept(Checked checked, String number) {
        return files.keep(checked, "receipt " + number);
    }

    private static Optional<Receipt> without(Fields fields) {
        fields.wrong(FILE, Problem.of("dispatch.receipt.file.empty"));
        return Optional.empty();
    }

    /// A browser cannot show a file again that it sent.
    private static Optional<Receipt> again(Fields fields) {
        fields.wrong(FILE, Problem.of("dispatch.receipt.file.again"));
        return Optional.empty();
    }

    private static Optional<Receipt> result(Fields fields, Receipt receipt) {
        return fields.wrong() ? Optional.empty() : Optional.of(receipt);
    }
}
