package ruhui.dues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.association.Ready;
import ruhui.database.RightBooks;
import ruhui.dues.Payments.Incoming;
import ruhui.ledger.Account;
import ruhui.ledger.Ledger;
import ruhui.membership.Members;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.NotFound;
import ruhui.shared.Refused;
import ruhui.shared.Role;

/// Random acts on three real units, through the doors and on PostgreSQL: after each the books are right, and whoever
/// paid is a member.
class BooksTest extends ModuleTest {

    private static final int SEQUENCES = 6;
    private static final int ACTS = 40;

    @Autowired
    Charged charged;

    @Autowired
    Charges charges;

    @Autowired
    Payments payments;

    @Autowired
    Ledger ledger;

    @Autowired
    Members members;

    @Autowired
    SignedIn signedIn;

    @Autowired
    RightBooks books;

    private final List<UUID> units = new ArrayList<>();
    private final List<UUID> refunds = new ArrayList<>();
    private final List<Incoming> told = new ArrayList<>();
    private Actor.Staff finance;

    @BeforeEach
    void threeUnits(@Autowired Ready ready) {
        ready.association();
        finance = signedIn.staff(Role.FINANCE).asStaff();
    }

    @Test
    void the_books_are_right_after_every_act() {
        var seed = Long.getLong("seed", clock.millis());
        var chance = new Random(seed);
        for (var sequence = 0; sequence < SEQUENCES; sequence++) {
            units.clear();
            refunds.clear();
            units.addAll(List.of(charged.unit(), charged.unit(), charged.unit()));
            for (var act = 0; act < ACTS; act++) {
                var done = acts(chance);
                assertThat(books.faults())
                        .as("seed %d, %d.%d %s", seed, sequence, act, done)
                        .isEmpty();
                var when = "seed %d, %d.%d %s".formatted(seed, sequence, act, done);
                assertThat(books.faults()).as(when).isEmpty();
                units.forEach(unit -> asTheBookSays(unit, when));
            }
        }
        assertThat(ledger.balance(Account.BANK) + ledger.balance(Account.WECHAT))
                .isNotNegative();
    }

    private void asTheBookSays(UUID unit, String when) {
        var book = payments.of(unit);
        var dues = book.charges().getLast();
        assertThat(members.of(unit).isPresent()).as(when).isEqualTo(dues.standing() == Charge.Standing.SETTLED);
        assertThat(book.creditFen()).as(when).isEqualTo(-ledger.balance(Account.CREDIT, unit));
        assertThat(book.owedFen())
                .as(when)
                .isEqualTo(book.charges().stream().mapToLong(Charge::missingFen).sum());
        members.of(unit)
                .ifPresent(member -> assertThat(member.from())
                        .as(when)
                        .isEqualTo(dues.settled().orElseThrow()));
    }

    private String acts(Random chance) {
        var unit = units.get(chance.nextInt(units.size()));
        var fen = List.of(500_00L, 1000_00L, 2000_00L, 1L + chance.nextInt(3000_00))
                .get(chance.nextInt(4));
        var day = LocalDate.now(clock).plusDays(chance.nextInt(20));
        var what = chance.nextInt(12);
        try {
            switch (what) {
                case 0, 1, 2 -> arrives(chance, unit, fen, day);
                case 3 -> payments.book(one(chance, told), finance);
                case 4 -> charges.raise(unit, Kind.TRAINING, "培训", "Training", fen, day, finance);
                case 5 ->
                    charges.cancel(one(chance, payments.of(unit).charges()).id(), "取消", finance);
                case 6 -> payments.undo(one(chance, payments.of(unit).arrived()).id(), "记错", finance);
                case 7 -> payments.unallocated(Way.TRANSFER, Ids.next().toString(), fen, day, "某公司", finance);
                case 8 -> payments.assign(one(chance, payments.pool()).id(), unit, Optional.empty(), fen, finance);
                case 9 -> payments.returned(one(chance, payments.pool()).id(), fen, "退回", day, finance);
                case 10 -> {
                    var refund = Ids.next();
                    payments.setAside(
                            refund, one(chance, payments.of(unit).arrived()).id(), fen, "退款", finance);
                    refunds.add(refund);
                }
                default -> ends(chance, one(chance, refunds), day);
            }
            return what + " done";
        } catch (Refused | NotFound no) {
            return what + " " + no.getMessage();
        }
    }

    private void arrives(Random chance, UUID unit, long fen, LocalDate day) {
        var open = payments.of(unit).charges().stream().map(Charge::id).toList();
        var named = chance.nextBoolean() ? Optional.of(one(chance, open)) : Optional.<UUID>empty();
        var money = new Incoming(Way.TRANSFER, Ids.next().toString(), unit, named, fen, day, "某公司");
        told.add(money);
        assertThat(payments.book(money, finance).already()).isFalse();
    }

    private void ends(Random chance, UUID refund, LocalDate day) {
        if (chance.nextBoolean()) {
            payments.refunded(refund, day, finance);
        } else {
            payments.kept(refund, "不退了", finance);
        }
    }

    private static <T> T one(Random chance, List<T> among) {
        if (among.isEmpty()) {
            throw new NotFound();
        }
        return among.get(chance.nextInt(among.size()));
    }
}
