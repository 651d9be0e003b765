package ruhui.faults;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import ruhui.accounts.SignedIn;
import ruhui.counterparts.Resealed;

/// Switches one check off, by showing it what it wants to see: a row that promises what the check keeps must then
/// break.
@Component
@Profile("faults")
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class Careless extends OncePerRequestFilter {

    enum Check {
        SIGNATURE,
        AGE,
        AMOUNT,
        UNIQUENESS,
        OWNERSHIP
    }

    private final Resealed provider;
    private final JdbcClient db;
    private final SignedIn signedIn;
    private volatile Optional<Check> off = Optional.empty();

    Careless(@Value("${ruhui.wechatpay.key-file}") Path key, JdbcClient db, SignedIn signedIn) {
        this.provider = new Resealed(key.getParent());
        this.db = db;
        this.signedIn = signedIn;
    }

    void off(Optional<Check> check) {
        off = check;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var shown = off.isEmpty() ? request : shown(off.get(), request);
        chain.doFilter(shown, response);
    }

    private HttpServletRequest shown(Check check, HttpServletRequest request) throws IOException {
        var path = request.getRequestURI();
        if (check == Check.OWNERSHIP) {
            return path.startsWith("/unit/dues/wechat/") ? asOwner(request) : request;
        }
        if (!path.equals("/wechatpay/notify")) {
            return request;
        }
        var body = request.getInputStream().readAllBytes();
        return new Shown(request, body, letter(check, request, body));
    }

    private Optional<Resealed.Letter> letter(Check check, HttpServletRequest request, byte[] body) {
        var timestamp = header(request, "Wechatpay-Timestamp");
        if (check == Check.SIGNATURE) {
            return Optional.of(provider.sign(timestamp, body));
        }
        if (!provider.isSigned(
                timestamp, header(request, "Wechatpay-Nonce"), header(request, "Wechatpay-Signature"), body)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (check) {
                    case AMOUNT -> provider.sign(timestamp, provider.rewritten(body, id -> id, this::fitting));
                    case UNIQUENESS ->
                        provider.sign(timestamp, provider.rewritten(body, _ -> random(), Careless::otherTransaction));
                    default -> provider.sign("" + Clock.systemUTC().instant().getEpochSecond(), body);
                });
    }

    private String fitting(String plain) {
        var fen = db.sql("select fen from wechatpay.pay_order where number = :number")
                .param("number", Resealed.value(plain, "out_trade_no"))
                .query(Long.class)
                .optional();
        return fen.map(due -> Resealed.changed(plain, Map.of("amount.total", due, "amount.currency", "CNY")))
                .orElse(plain);
    }

    private static String otherTransaction(String plain) {
        return Resealed.changed(plain, Map.of("transaction_id", random().substring(0, 28)));
    }

    private HttpServletRequest asOwner(HttpServletRequest request) {
        for (var part : request.getRequestURI().split("/")) {
            if (part.length() == 36) {
                var owner = db.sql("select unit from wechatpay.pay_order where id = :id")
                        .param("id", UUID.fromString(part))
                        .query(UUID.class)
                        .single();
                return new Shown.As(request, signedIn.unit(owner));
            }
        }
        return request;
    }

    private static String header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("");
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
