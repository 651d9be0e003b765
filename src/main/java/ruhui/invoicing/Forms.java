package ruhui.invoicing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ruhui.entry.CreditCode;
import ruhui.shared.Email;
import ruhui.shared.Money;
import ruhui.shared.Phone;
import ruhui.shared.Problem;
import ruhui.shared.Typed;
import ruhui.web.Fields;

/// What a unit types about its titles and into an application.
final class Forms {

    private static final int LINE = 100;
    private static final int LONG = 200;
    private static final long MOST_FEN = 10_000_000_000L;

    private Forms() {}

    static Fields filled(Title title) {
        return Fields.of(Map.of(
                "kind", title.kind().name(),
                "name", title.name(),
                "taxCode", title.taxCode(),
                "email", title.email(),
                "address", title.address(),
                "phone", title.phone(),
                "bank", title.bank(),
                "account", title.account()));
    }

    static Fields filled(Request request, Optional<UUID> title) {
        var filled = new HashMap<>(Map.of(
                "what", request.what(),
                "amount", Money.plain(request.fen()),
                "kind", request.kind().name(),
                "note", request.note()));
        title.ifPresent(id -> filled.put("title", id.toString()));
        return Fields.of(filled);
    }

    /// Nothing while something is wrong; the fields then say what.
    static Optional<Title> title(Fields fields) {
        var kind = Arrays.stream(Title.Kind.values())
                .filter(one -> one.name().equals(fields.value("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            fields.wrong("kind", Problem.of("invoicing.wrong.kind"));
        }
        var name = written(fields, "name", LINE);
        if (name.isEmpty()) {
            fields.wrong("name", Problem.of("invoicing.wrong.name"));
        }
        var taxCode =
                taxCode(fields, kind.filter(one -> one == Title.Kind.OTHER).isPresent());
        var email = fields.check("email", Email::problem);
        var address = written(fields, "address", LONG);
        var phone = phone(fields);
        var bank = written(fields, "bank", LINE);
        var account = account(fields);
        return fields.wrong()
                ? Optional.empty()
                : Optional.of(new Title(
                        kind.orElseThrow(),
                        name,
                        taxCode,
                        Email.parse(email).address(),
                        address,
                        phone,
                        bank,
                        account));
    }

    /// `title` is the one chosen, empty when none was.
    static Optional<Request> request(Fields fields, Purpose purpose, Optional<Title> title) {
        var what = fields.required("what", LINE, "invoicing.wrong.what");
        var fen = Money.parse(fields.value("amount")).filter(amount -> amount > 0 && amount <= MOST_FEN);
        if (fen.isEmpty()) {
            fields.wrong("amount", Problem.of("invoicing.wrong.amount"));
        }
        var kind = InvoiceKind.VAT.stream()
                .filter(one -> one.name().equals(fields.value("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            fields.wrong("kind", Problem.of("invoicing.wrong.invoice-kind"));
        }
        if (title.isEmpty()) {
            fields.wrong("title", Problem.of("invoicing.wrong.title"));
        } else if (kind.filter(one -> one == InvoiceKind.VAT_SPECIAL).isPresent()
                && title.get().taxCode().isEmpty()) {
            fields.wrong("title", Problem.of("invoicing.wrong.special"));
        }
        var note = fields.text("note", LONG);
        return fields.wrong()
                ? Optional.empty()
                : Optional.of(new Request(purpose, what, fen.orElseThrow(), kind.orElseThrow(), title.get(), note));
    }

    private static String taxCode(Fields fields, boolean optional) {
        var typed = fields.value("taxCode");
        if (optional && Typed.tidy(typed).isEmpty()) {
            return "";
        }
        var problem = CreditCode.problem(typed);
        problem.ifPresent(wrong -> fields.wrong("taxCode", wrong));
        return problem.isEmpty() ? CreditCode.parse(typed).code() : typed;
    }

    private static String phone(Fields fields) {
        if (Typed.tidy(fields.value("phone")).isEmpty()) {
            return "";
        }
        var typed = fields.check("phone", Phone::problem);
        return fields.problem("phone") == null ? Phone.parse(typed).number() : typed;
    }

    private static String account(Fields fields) {
        var account = Typed.compact(fields.value("account"));
        if (!account.matches("\\d{0,32}")) {
            fields.wrong("account", Problem.of("invoicing.wrong.account"));
        }
        return account;
    }

    /// As on the licence, full-width brackets and all; only what cannot be seen goes.
    private static String written(Fields fields, String name, int most) {
        fields.text(name, most);
        return Normalizer.normalize(fields.value(name), Normalizer.Form.NFC)
                .replaceAll("[\\p{Cf}\\p{Cntrl}]", "")
                .strip();
    }
}
