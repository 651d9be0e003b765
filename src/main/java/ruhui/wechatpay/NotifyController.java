package ruhui.wechatpay;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import ruhui.web.Allow;
import ruhui.web.Who;
import ruhui.wechatpay.Provider.Letter;
import ruhui.wechatpay.Provider.Seal;

/// Where the provider tells us of money, to its own protocol: nothing in the answer is a yes, anything else makes it
/// tell us again. The bytes are verified as they came, before the database hears of them.
@Controller
@Allow(Who.ANYONE)
class NotifyController {

    private static final Logger LOG = LoggerFactory.getLogger(NotifyController.class);
    private static final int LARGEST = 64 * 1024;

    private final Provider provider;
    private final Orders orders;
    private final Refunds refunds;
    private final Calls calls;

    NotifyController(Provider provider, Orders orders, Refunds refunds, Calls calls) {
        this.provider = provider;
        this.orders = orders;
        this.refunds = refunds;
        this.calls = calls;
    }

    @PostMapping("/wechatpay/notify")
    ResponseEntity<String> paid(HttpServletRequest request) throws IOException {
        return read(request, "TRANSACTION.", (id, plain) -> orders.hear(id, Said.money(plain)));
    }

    @PostMapping("/wechatpay/refund-notify")
    ResponseEntity<String> refunded(HttpServletRequest request) throws IOException {
        return read(request, "REFUND.", (id, plain) -> refunds.hear(id, Said.returned(plain)));
    }

    private ResponseEntity<String> read(HttpServletRequest request, String event, BiConsumer<String, String> hear)
            throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return no(HttpStatus.CONTENT_TOO_LARGE);
        }
        return switch (provider.open(seal(request), body)) {
            case Letter.Forged(var why) -> {
                calls.forged(why);
                yield no(HttpStatus.UNAUTHORIZED);
            }
            case Letter.Genuine(var id, var type, var plain) -> {
                calls.genuine();
                yield type.startsWith(event) ? heard(id, plain, hear) : no(HttpStatus.BAD_REQUEST);
            }
        };
    }

    /// Told again is better than lost, so whatever fails on our side is a no.
    private static ResponseEntity<String> heard(String id, String plain, BiConsumer<String, String> hear) {
        try {
            hear.accept(id, plain);
            return ResponseEntity.noContent().build();
        } catch (RuntimeException failed) {
            LOG.error("call-back {} was genuine and could not be kept", id, failed);
            return no(HttpStatus.INTERNAL_SERVER_ERROR);
        }
    }

    private static Seal seal(HttpServletRequest request) {
        return new Seal(
                header(request, "Wechatpay-Serial"),
                header(request, "Wechatpay-Timestamp"),
                header(request, "Wechatpay-Nonce"),
                header(request, "Wechatpay-Signature"));
    }

    private static String header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("");
    }

    private static ResponseEntity<String> no(HttpStatus status) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"code\":\"FAIL\",\"message\":\"FAIL\"}");
    }
}
