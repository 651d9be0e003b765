package ruhui.invoicing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.multipart.MultipartFile;
import ruhui.documents.BadFile;
import ruhui.documents.FileId;
import ruhui.documents.Files;
import ruhui.documents.Kind;
import ruhui.documents.Reader;
import ruhui.documents.Uploads;
import ruhui.shared.Problem;
import ruhui.web.Fields;

/// A paper on its way in, for each member of the staff: the file is sent once, and what it says need not be typed.
/// Fields: `number`, `issuedOn`, `file`.
@Repository
public class Intake {

    private static final String NUMBER = "number";
    private static final String ISSUED_ON = "issuedOn";
    private static final String FILE = "file";

    private record Kept(
            String number, String issuedOn, @Nullable UUID file) {}

    private final PaperStore papers;
    private final Uploads uploads;
    private final Files files;
    private final Reader reader;
    private final JdbcClient db;
    private final Clock clock;

    Intake(PaperStore papers, Uploads uploads, Files files, Reader reader, JdbcClient db, Clock clock) {
        this.papers = papers;
        this.uploads = uploads;
        this.files = files;
        this.reader = reader;
        this.db = db;
        this.clock = clock;
    }

    /// Keeps what was typed and the file, unless it is bad: then its field says why. `note` is for people who look
    /// through files.
    public void keep(UUID subject, UUID account, Fields fields, @Nullable MultipartFile sent, String note) {
        var file = keep(sent, fields, note);
        db.sql("""
                insert into invoicing.prepared (subject, account, number, issued_on, file, at)
                values (:subject, :account, :number, :issuedOn, :file, :at)
                on conflict (subject, account) do update
                   set number = excluded.number,
                       issued_on = excluded.issued_on,
                       file = coalesce(excluded.file, prepared.file),
                       at = excluded.at
                """)
                .param("subject", subject)
                .param("account", account)
                .param("number", fields.value(NUMBER))
                .param(
                        "issuedOn",
                        fields.date(ISSUED_ON).map(LocalDate::toString).orElse(""))
                .param("file", file.map(FileId::value).orElse(null))
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /// What was typed before.
    public Fields filled(UUID subject, UUID account) {
        return kept(subject, account)
                .map(kept -> Fields.of(Map.of(NUMBER, kept.number(), ISSUED_ON, kept.issuedOn())))
                .orElseGet(Fields::empty);
    }

    /// The name of the file sent before, or nothing.
    public String fileName(UUID subject, UUID account) {
        return file(subject, account).map(file -> files.find(file).fileName()).orElse("");
    }

    /// Nothing while something is wrong; the fields then say what. `before` is the paper that is put right: its file
    /// stays where no other was sent.
    public Optional<Draft> read(UUID subject, UUID account, Fields fields, Expected expected, Optional<Paper> before) {
        var file = file(subject, account).or(() -> before.map(Paper::file));
        var facts = file.map(one -> Facts.of(reader.read(one))).orElse(Facts.NONE);
        var number = number(fields, facts, expected.kind(), before);
        var on = fields.date(ISSUED_ON);
        if (on.isEmpty() && isTyped(fields)) {
            fields.wrong(ISSUED_ON, Problem.of("invoicing.wrong.date"));
        }
        on = on.or(facts::on);
        if (file.isEmpty() && fields.problem(FILE) == null) {
            fields.wrong(FILE, Problem.of("invoicing.wrong.file"));
        } else if (on.isEmpty()) {
            fields.wrong(ISSUED_ON, Problem.of("invoicing.wrong.date.unread"));
        } else if (on.get().isAfter(LocalDate.now(clock))) {
            fields.wrong(ISSUED_ON, Problem.of("invoicing.wrong.future"));
        }
        return fields.wrong()
                ? Optional.empty()
                : Optional.of(Comparison.draft(facts, expected, number, on.orElseThrow(), file.orElseThrow()));
    }

    public void forget(UUID subject) {
        db.sql("delete from invoicing.prepared where subject = :subject")
                .param("subject", subject)
                .update();
    }

    private String number(Fields fields, Facts facts, InvoiceKind kind, Optional<Paper> before) {
        var typed = Signs.number(fields.value(NUMBER));
        var number = typed.isEmpty() || facts.number().endsWith(typed) ? facts.number() : typed;
        var fiscal = kind == InvoiceKind.FISCAL_RECEIPT;
        var other = before.filter(paper -> paper.state() == Paper.State.VALID).map(Paper::id);
        if (number.isEmpty()) {
            fields.wrong(
                    NUMBER,
                    Problem.of(fiscal ? "invoicing.wrong.number.unread.fiscal" : "invoicing.wrong.number.unread.vat"));
        } else if (!number.matches(fiscal ? "\\d{18}" : "\\d{8}|\\d{18}|\\d{20}")) {
            fields.wrong(NUMBER, Problem.of(fiscal ? "invoicing.wrong.number.fiscal" : "invoicing.wrong.number.vat"));
        } else if (papers.isUsed(number, other.orElse(null))) {
            fields.wrong(NUMBER, Problem.of("invoicing.wrong.used", number));
        }
        return number;
    }

    private static boolean isTyped(Fields fields) {
        return !(fields.value(ISSUED_ON)
                        + fields.value(ISSUED_ON + ".y")
                        + fields.value(ISSUED_ON + ".m")
                        + fields.value(ISSUED_ON + ".d"))
                .isBlank();
    }

    private Optional<FileId> keep(@Nullable MultipartFile sent, Fields fields, String note) {
        if (sent == null
                || sent.getOriginalFilename() == null
                || sent.getOriginalFilename().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(files.keep(uploads.check(Kind.RECEIPT, sent), note));
        } catch (BadFile bad) {
            fields.wrong(FILE, bad.problem());
            return Optional.empty();
        }
    }

    private Optional<FileId> file(UUID subject, UUID account) {
        return kept(subject, account)
                .flatMap(kept -> Optional.ofNullable(kept.file()))
                .map(FileId::new);
    }

    private Optional<Kept> kept(UUID subject, UUID account) {
        return db.sql("""
                select number, issued_on, file
                  from invoicing.prepared
                 where subject = :subject
                   and account = :account
                """)
                .param("subject", subject)
                .param("account", account)
                .query(Kept.class)
                .optional();
    }
}
