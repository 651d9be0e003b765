package ruhui.wechatpay;

import java.time.LocalDate;
import java.util.Optional;

/// Nothing is set up: no page offers WeChat Pay, and whoever writes to us is not believed.
final class Off implements Provider {

    @Override
    public Optional<Merchant> merchant() {
        return Optional.empty();
    }

    @Override
    public Ordered order(Wanted wanted) {
        return new Ordered.Unknown("off");
    }

    @Override
    public Found query(String number) {
        return new Found.Unknown("off");
    }

    @Override
    public Shut close(String number) {
        return new Shut.Unknown("off");
    }

    @Override
    public Returned refund(Returning returning) {
        return new Returned.Unknown("off");
    }

    @Override
    public Returned refundQuery(String refundNumber) {
        return new Returned.Unknown("off");
    }

    @Override
    public Billed bill(LocalDate day) {
        return new Billed.NotYet("off");
    }

    @Override
    public Letter open(Seal seal, byte[] body) {
        return new Letter.Forged("off");
    }
}
