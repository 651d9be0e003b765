package ruhui.faults;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ruhui.database.BookChecks;

/// I9: the provider's books and ours say the same, each transaction once. I1–I3: the books are right in themselves.
final class Agreement {

    private Agreement() {}

    /// Nothing, or what differs; transactions the provider was made to invent are in neither book.
    static List<String> differences(Theatre theatre) {
        var theirs = theirs(theatre);
        var ours = ours(theatre);
        var found = new ArrayList<String>();
        theirs.forEach((transaction, fen) -> {
            if (!fen.equals(ours.get(transaction))) {
                found.add(transaction + ": the provider has " + fen + ", we have " + ours.get(transaction));
            }
        });
        ours.keySet().stream()
                .filter(transaction -> !theirs.containsKey(transaction))
                .forEach(transaction -> found.add(transaction + ": only we have it"));
        return found;
    }

    /// Nothing differs that did not before.
    static void check(Theatre theatre, List<String> before) {
        Wait.until("the books agree", 20, () -> before.containsAll(differences(theatre)));
        Must.be("check-books", List.of(), ledger(theatre));
    }

    /// What `bin/check-books` would print.
    private static List<String> ledger(Theatre theatre) {
        try (var database = DriverManager.getConnection(theatre.databaseUrl())) {
            return BookChecks.on(database).stream().map(Object::toString).toList();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Map<String, Long> theirs(Theatre theatre) {
        var theirs = new TreeMap<String, Long>();
        for (var order : theatre.prompter().books().path("orders")) {
            for (var payment : order.path("payments")) {
                theirs.put(
                        payment.path("transactionId").asString(),
                        order.path("total").asLong());
            }
        }
        return theirs;
    }

    /// What we booked or put aside to be looked at.
    private static Map<String, Long> ours(Theatre theatre) {
        var ours = new TreeMap<String, Long>();
        theatre.db().sql("""
                        select transaction_id, fen from wechatpay.payment
                        union all
                        select d.transaction_id, o.fen
                          from wechatpay.doubt d
                          join wechatpay.pay_order o on o.number = d.number
                        """).query(row -> {
            ours.put(row.getString(1), row.getLong(2));
        });
        return ours;
    }
}
