package ruhui.wechatpay;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Primary;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.stereotype.Component;
import ruhui.Ruhui;
import ruhui.TestClock;
import ruhui.counterparts.Prompter;
import ruhui.counterparts.WechatPay;

/// WeChat Pay is off in tests until `open()`, which starts the counterpart once and holds its call-backs back: they are
/// sent by `release`, so that none strays into another test. Each time our numbers begin otherwise, because its books
/// are kept. Call `shut()` afterwards.
@Component
@Primary
public class Till implements Provider {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static @Nullable WechatPay counterpart;

    private final TestClock clock;
    private final int port;
    private Provider now = new Off();
    private int opened;

    Till(TestClock clock, @Value("${ruhui.port}") int port) {
        this.clock = clock;
        this.port = port;
    }

    public Prompter open() {
        var pay = counterpart(clock);
        var environment = new MockEnvironment();
        environment.setActiveProfiles("test");
        pay.settings("http://127.0.0.1:" + port)
                .forEach((name, value) -> environment.setProperty(
                        "ruhui.wechatpay."
                                + name.substring("RUHUI_WECHATPAY_".length())
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                        value));
        environment.setProperty("ruhui.wechatpay.prefix", "T%05d".formatted(opened++));
        now = new Official(new SettingsReader(environment).read().orElseThrow(), InstantSource.system(), PATIENCE);
        var prompter = new Prompter(pay.base());
        prompter.noFaults();
        prompter.say("bills", "{}");
        prompter.holdCallBacks();
        return prompter;
    }

    public void shut() {
        now = new Off();
    }

    /// A provider of another kind, for what the counterpart cannot be.
    void put(Provider other) {
        now = other;
    }

    private static synchronized WechatPay counterpart(TestClock clock) {
        if (counterpart == null) {
            counterpart = WechatPay.start(
                    Path.of("target/counterpart-" + ProcessHandle.current().pid()), 0, clock, Clock.system(Ruhui.ZONE));
        }
        return counterpart;
    }

    @Override
    public Optional<Merchant> merchant() {
        return now.merchant();
    }

    @Override
    public Ordered order(Wanted wanted) {
        return now.order(wanted);
    }

    @Override
    public Found query(String number) {
        return now.query(number);
    }

    @Override
    public Shut close(String number) {
        return now.close(number);
    }

    @Override
    public Returned refund(Returning returning) {
        return now.refund(returning);
    }

    @Override
    public Returned refundQuery(String refundNumber) {
        return now.refundQuery(refundNumber);
    }

    @Override
    public Billed bill(LocalDate day) {
        return now.bill(day);
    }

    @Override
    public Letter open(Seal seal, byte[] body) {
        return now.open(seal, body);
    }
}
