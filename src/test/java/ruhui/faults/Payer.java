package ruhui.faults;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// A unit that pays its dues by WeChat, at whichever node answers.
final class Payer {

    private static final String PAGE = "/unit/dues/wechat";

    private final Theatre theatre;
    private final Theatre.Debtor debtor;

    private Payer(Theatre theatre, Theatre.Debtor debtor) {
        this.theatre = theatre;
        this.debtor = debtor;
    }

    static Payer in(Theatre theatre) {
        return new Payer(theatre, theatre.debtor());
    }

    UUID unit() {
        return debtor.unit();
    }

    Person person() {
        return debtor.person();
    }

    /// The number of the order whose code is shown, or being asked for.
    String asksForCode() {
        again(() -> debtor.person().press(theatre.base() + PAGE + "/code"));
        return number();
    }

    /// Asked for and shown, or this is no good beginning.
    String hasCode() {
        var number = asksForCode();
        if (!stage(number).equals("Open")) {
            throw new AssertionError("no code: " + number + " is " + stage(number));
        }
        return number;
    }

    /// A node may have ended under the connection: whoever is not answered asks again, as people do.
    private static void again(Runnable deed) {
        for (int tries = 1; ; tries++) {
            try {
                deed.run();
                return;
            } catch (Person.Unanswered unanswered) {
                if (tries == 3) {
                    throw unanswered;
                }
            }
        }
    }

    String asksForAnother() {
        var path = PAGE + "/" + id(number()) + "/new";
        again(() -> debtor.person().press(theatre.base() + path));
        return number();
    }

    int saysPaid(String number) {
        return debtor.person()
                .press(theatre.base() + PAGE + "/" + id(number) + "/paid")
                .statusCode();
    }

    String sees() {
        return debtor.person().get(theatre.base() + PAGE).body();
    }

    /// What the script of the page asks for.
    String status() {
        return debtor.person().get(theatre.base() + PAGE + "/status").body();
    }

    String code(String number) {
        return provider(number).path("code").asString();
    }

    JsonNode provider(String number) {
        return theatre.prompter().order(number);
    }

    String number() {
        return theatre.db()
                .sql(
                        "select number from wechatpay.pay_order where unit = :unit order by asked_at desc, id desc limit 1")
                .param("unit", debtor.unit())
                .query(String.class)
                .single();
    }

    UUID id(String number) {
        return theatre.db()
                .sql("select id from wechatpay.pay_order where number = :number")
                .param("number", number)
                .query(UUID.class)
                .single();
    }

    String stage(String number) {
        return theatre.db()
                .sql("select stage from wechatpay.pay_order where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    /// How often money of this order was booked.
    int booked(String number) {
        return theatre.db()
                .sql("""
                        select count(*)
                          from wechatpay.payment p
                          join wechatpay.pay_order o on o.id = p.pay_order
                         where o.number = :number
                        """)
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    int doubts(String number) {
        return theatre.db()
                .sql("select count(*) from wechatpay.doubt where number = :number")
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    int surplusTasks() {
        return theatre.db()
                .sql("select count(*) from wechatpay.surplus where unit = :unit and settled_at is null")
                .param("unit", debtor.unit())
                .query(Integer.class)
                .single();
    }

    boolean member() {
        return theatre.db()
                .sql("select exists (select from membership.member where unit = :unit and paid_until is not null)")
                .param("unit", debtor.unit())
                .query(Boolean.class)
                .single();
    }

    void awaitPaid(String number, int seconds) {
        Wait.until(number + " is paid", seconds, () -> stage(number).equals("Paid"));
        Wait.until("the unit is a member", seconds, this::member);
    }
}
