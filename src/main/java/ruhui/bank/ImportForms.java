package ruhui.bank;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import ruhui.documents.BadFile;
import ruhui.documents.Checked;
import ruhui.documents.Kind;
import ruhui.documents.Uploads;
import ruhui.shared.Problem;
import ruhui.shared.Typed;
import ruhui.web.Fields;

/// What finance types and chooses to bring a statement in.
@Component
class ImportForms {

    private static final int LONGEST_BANK = 60;
    private static final int LATEST_HEADING = 60;

    private final Uploads uploads;
    private final BankAccounts accounts;

    ImportForms(Uploads uploads, BankAccounts accounts) {
        this.uploads = uploads;
        this.accounts = accounts;
    }

    /// Nothing while something is wrong; the fields then say what.
    Optional<BankAccount> account(Fields fields) {
        if (!fields.value("account").equals(ImportScreens.NEW)) {
            return known(fields);
        }
        var bank = fields.required("bank", LONGEST_BANK, "bank.wrong.bank");
        var number = Typed.compact(fields.value("number"));
        if (!number.matches("[0-9A-Za-z]{6,34}")) {
            fields.wrong("number", Problem.of("bank.wrong.number"));
        }
        return fields.wrong() ? Optional.empty() : Optional.of(accounts.find(accounts.add(bank, number)));
    }

    private Optional<BankAccount> known(Fields fields) {
        var chosen = accounts.all().stream()
                .filter(account -> account.id().toString().equals(fields.value("account")))
                .findFirst();
        if (chosen.isEmpty()) {
            fields.wrong("account", Problem.of("bank.wrong.account"));
        }
        return chosen;
    }

    Optional<Checked> file(@Nullable MultipartFile file, Fields fields) {
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isEmpty()) {
            fields.wrong("file", Problem.of("bank.wrong.file"));
            return Optional.empty();
        }
        try {
            return Optional.of(uploads.check(Kind.STATEMENT, file));
        } catch (BadFile bad) {
            fields.wrong("file", bad.problem());
            return Optional.empty();
        }
    }

    static int headingRow(Fields fields) {
        var typed = Typed.dense(fields.value("headingRow"));
        var row = typed.matches("\\d{1,2}") ? Integer.parseInt(typed) : 0;
        if (row < 1 || row > LATEST_HEADING) {
            fields.wrong("headingRow", Problem.of("bank.wrong.heading", LATEST_HEADING));
        }
        return Math.max(row, 1);
    }

    /// What was chosen for each column of these headings.
    static Mapping mapping(Headings headings, Fields fields) {
        var columns = new LinkedHashMap<Integer, Column>();
        for (int i = 0; i < headings.names().size(); i++) {
            var index = i;
            Column.named(fields.value("column." + i)).ifPresent(column -> columns.put(index, column));
        }
        var mapping = new Mapping(headings.names(), columns);
        mapping.wrong().forEach(key -> fields.wrong("columns", Problem.of(key)));
        return mapping;
    }

    static int version(Fields fields) {
        var typed = fields.value("version");
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }
}
