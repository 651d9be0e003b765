package ruhui.wechatpay;

import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// How many call-backs were genuine and how many were not. Forged ones, the provider's own probes among them, are
/// counted and passed over: no alarm, no stack trace, nobody is shut out.
@Component
class Calls {

    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

    private final LongAdder genuine = new LongAdder();
    private final LongAdder forged = new LongAdder();

    void genuine() {
        genuine.increment();
    }

    void forged(String why) {
        forged.increment();
        LOG.debug("call-back refused for {}", why);
    }

    long genuineSoFar() {
        return genuine.sum();
    }

    long forgedSoFar() {
        return forged.sum();
    }
}
