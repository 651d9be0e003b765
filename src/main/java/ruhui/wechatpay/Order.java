package ruhui.wechatpay;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.wechatpay.Command.Claim;
import ruhui.wechatpay.Command.Close;
import ruhui.wechatpay.Command.Doubt;
import ruhui.wechatpay.Command.Fail;
import ruhui.wechatpay.Command.Pay;
import ruhui.wechatpay.Command.SeeClosed;
import ruhui.wechatpay.Command.SeeUnpaid;
import ruhui.wechatpay.Command.Settle;
import ruhui.wechatpay.Command.Show;
import ruhui.wechatpay.Stage.Asked;
import ruhui.wechatpay.Stage.Checking;
import ruhui.wechatpay.Stage.Closed;
import ruhui.wechatpay.Stage.Closing;
import ruhui.wechatpay.Stage.Doubtful;
import ruhui.wechatpay.Stage.Failed;
import ruhui.wechatpay.Stage.Open;
import ruhui.wechatpay.Stage.Paid;
import ruhui.wechatpay.Stage.Why;

/// One attempt of a unit to pay one charge by WeChat. Immutable: every change gives its next version. `shown` once
/// there
/// was a code somebody may have scanned.
record Order(
        UUID id,
        UUID unit,
        UUID charge,
        Provider.Wanted wanted,
        Instant askedAt,
        boolean shown,
        int version,
        Stage stage) {

    Optional<Stage> next(Command command) {
        return Optional.ofNullable(workflow(new Move(stage, command)));
    }

    Order at(Stage next) {
        return new Order(id, unit, charge, wanted, askedAt, shown || next instanceof Open, version + 1, next);
    }

    String number() {
        return wanted.number();
    }

    boolean isOver(Instant now) {
        return !now.isBefore(wanted.expires());
    }

    /// Why money the provider speaks of is not what was asked for here; nothing when it is.
    Optional<Doubts.Reason> misfit(Provider.Money money, Merchant us) {
        if (!money.mchid().equals(us.mchid()) || !money.appid().equals(us.appid())) {
            return Optional.of(Doubts.Reason.MERCHANT);
        }
        if (!money.currency().equals("CNY")) {
            return Optional.of(Doubts.Reason.CURRENCY);
        }
        return money.fen() == wanted.fen() ? Optional.empty() : Optional.of(Doubts.Reason.AMOUNT);
    }

    /// The whole workflow. What is not listed does not happen. Money that was taken counts whatever we thought before.
    private static @Nullable Stage workflow(Move move) {
        return switch (move) {
            case Move(Paid _, Command _) -> null;
            case Move(Stage _, Pay(var transaction, var fen, var at)) -> new Paid(transaction, fen, at);
            case Move(Asked _, Show(var url)) -> new Open(url);
            case Move(Asked _, Fail(var code)) -> new Failed(code);
            case Move(Asked _, Close(var why)) -> new Closing(why);
            case Move(Asked _, SeeClosed _) -> new Closed(Why.PROVIDER);
            case Move(Open(var url), Claim _) -> new Checking(url);
            case Move(Open _, Close(var why)) -> new Closing(why);
            case Move(Open _, SeeClosed _) -> new Closed(Why.PROVIDER);
            case Move(Checking(var url), SeeUnpaid _) -> new Open(url);
            case Move(Checking _, Close(var why)) -> new Closing(why);
            case Move(Checking _, SeeClosed _) -> new Closed(Why.PROVIDER);
            case Move(Closing(var why), SeeClosed _) -> new Closed(why);
            case Move(Doubtful _, Settle _) -> new Closed(Why.FINANCE);
            case Move(Stage.Live _, Doubt(var reason)) -> new Doubtful(reason);
            case Move _ -> null;
        };
    }

    private record Move(Stage from, Command command) {}
}
