package ruhui.invoicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruhui.documents.FileId;
import ruhui.dues.SameName;
import ruhui.shared.Money;

/// Holds what a file says against what it should say and what somebody typed.
final class Comparison {

    private final Facts read;
    private final Expected expected;
    private final List<Difference> differences = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    private Comparison(Facts read, Expected expected) {
        this.read = read;
        this.expected = expected;
    }

    /// `number` and `on` are those that will be kept: typed, or else read.
    static Draft draft(Facts read, Expected expected, String number, LocalDate on, FileId file) {
        return new Comparison(read, expected).draft(number, on, file);
    }

    private Draft draft(String number, LocalDate on, FileId file) {
        compare("kind", read.kind().map(Enum::name).orElse(""), expected.kind().name());
        compare("number", read.number(), number);
        compare("date", read.on().map(LocalDate::toString).orElse(""), on.toString());
        expected.notBefore()
                .filter(on::isBefore)
                .ifPresent(paid -> differences.add(new Difference("paid", on.toString(), paid.toString())));
        amount();
        name("buyer", read.buyer(), expected.buyer());
        compare("buyer-code", read.buyerCode(), expected.buyerCode());
        name("seller", read.seller(), expected.seller());
        colour();
        return new Draft(
                expected.kind(),
                number,
                read.checkCode(),
                on,
                read.fen().or(this::amountDue),
                read.buyer().isEmpty() ? expected.buyer() : read.buyer(),
                read.buyerCode().isEmpty() ? expected.buyerCode() : read.buyerCode(),
                read.seller().isEmpty() ? expected.seller() : read.seller(),
                file,
                List.copyOf(differences),
                List.copyOf(unread));
    }

    private Optional<Long> amountDue() {
        return expected.fen().map(fen -> expected.red() ? -fen : fen);
    }

    private void amount() {
        compare(
                "amount",
                read.fen().map(Money::shown).orElse(""),
                amountDue().map(Money::shown).orElse(""));
    }

    private void colour() {
        if (expected.red() && !read.redOf().isEmpty()) {
            compare("red-of", read.redOf(), expected.redOf());
        } else if (!expected.red() && read.red()) {
            differences.add(new Difference("colour", "RED", "BLUE"));
        }
    }

    private void name(String what, String said, String wanted) {
        if (said.isEmpty()) {
            unread.add(what);
        } else if (!wanted.isEmpty() && !SameName.same(said, wanted)) {
            differences.add(new Difference(what, said, wanted));
        }
    }

    private void compare(String what, String said, String wanted) {
        if (said.isEmpty()) {
            unread.add(what);
        } else if (!wanted.isEmpty() && !said.equals(wanted)) {
            differences.add(new Difference(what, said, wanted));
        }
    }
}
