package ruhui.wechatpay;

import com.wechat.pay.java.core.exception.ServiceException;
import com.wechat.pay.java.service.billdownload.BillDownloadService;
import com.wechat.pay.java.service.payments.nativepay.NativePayService;
import com.wechat.pay.java.service.payments.nativepay.model.Amount;
import com.wechat.pay.java.service.payments.nativepay.model.CloseOrderRequest;
import com.wechat.pay.java.service.payments.nativepay.model.PrepayRequest;
import com.wechat.pay.java.service.payments.nativepay.model.QueryOrderByOutTradeNoRequest;
import com.wechat.pay.java.service.refund.RefundService;
import com.wechat.pay.java.service.refund.model.AmountReq;
import com.wechat.pay.java.service.refund.model.CreateRequest;
import com.wechat.pay.java.service.refund.model.QueryByOutRefundNoRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ruhui.Ruhui;

/// The provider through its official library. Whatever the library throws becomes an answer here: a refusal that is
/// certain, or “unknown, ask later”.
final class Official implements Provider {

    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
    private static final Set<String> ANSWERED_BY_A_QUERY =
            Set.of("ORDERPAID", "ORDER_PAID", "OUT_TRADE_NO_USED", "FREQUENCY_LIMITED", "RATELIMIT_EXCEEDED");
    private static final Logger LOG = LoggerFactory.getLogger(Official.class);

    private final Settings settings;
    private final NativePayService payments;
    private final RefundService refunds;
    private final BillFile bills;
    private final Envelopes envelopes;

    Official(Settings settings, InstantSource clock) {
        this(settings, clock, PATIENCE);
    }

    Official(Settings settings, InstantSource clock, Duration patience) {
        this.settings = settings;
        var config = settings.config();
        var line = new Line(config, settings.api(), CONNECTING, patience);
        this.payments = new NativePayService.Builder().httpClient(line).build();
        this.refunds = new RefundService.Builder().httpClient(line).build();
        this.bills = new BillFile(
                new BillDownloadService.Builder()
                        .decryptor(config.createDecryptor())
                        .httpClient(line)
                        .build(),
                line);
        this.envelopes = new Envelopes(config, clock);
    }

    @Override
    public Optional<Merchant> merchant() {
        return Optional.of(settings.merchant());
    }

    @Override
    public Ordered order(Wanted wanted) {
        var amount = new Amount();
        amount.setTotal(Math.toIntExact(wanted.fen()));
        amount.setCurrency("CNY");
        var request = new PrepayRequest();
        request.setMchid(settings.merchant().mchid());
        request.setAppid(settings.merchant().appid());
        request.setDescription(wanted.description());
        request.setOutTradeNo(wanted.number());
        request.setTimeExpire(UNTIL.format(wanted.expires().atZone(Ruhui.ZONE).withNano(0)));
        request.setNotifyUrl(settings.merchant().notifyUrl());
        request.setAmount(amount);
        return ask(
                () -> new Ordered.Code(payments.prepay(request).getCodeUrl()),
                no -> isFinal(no)
                        ? new Ordered.Refused(no.getErrorCode(), no.getErrorMessage())
                        : new Ordered.Unknown(said(no)),
                Ordered.Unknown::new);
    }

    @Override
    public Found query(String number) {
        var request = new QueryOrderByOutTradeNoRequest();
        request.setMchid(settings.merchant().mchid());
        request.setOutTradeNo(number);
        return ask(
                () -> Said.of(payments.queryOrderByOutTradeNo(request)),
                no -> isMissing(no) ? new Found.Missing() : new Found.Unknown(said(no)),
                Found.Unknown::new);
    }

    @Override
    public Shut close(String number) {
        var request = new CloseOrderRequest();
        request.setMchid(settings.merchant().mchid());
        request.setOutTradeNo(number);
        return ask(
                () -> {
                    payments.closeOrder(request);
                    return new Shut.Done();
                },
                no -> switch (String.valueOf(no.getErrorCode())) {
                    case "ORDERPAID", "ORDER_PAID" -> new Shut.Paid();
                    case "ORDER_CLOSED", "ORDERCLOSED" -> new Shut.Done();
                    default -> isMissing(no) ? new Shut.Missing() : new Shut.Unknown(said(no));
                },
                Shut.Unknown::new);
    }

    @Override
    public Returned refund(Returning returning) {
        var amount = new AmountReq();
        amount.setRefund(returning.fen());
        amount.setTotal(returning.ofFen());
        amount.setCurrency("CNY");
        var request = new CreateRequest();
        request.setOutTradeNo(returning.number());
        request.setOutRefundNo(returning.refundNumber());
        request.setReason(returning.reason());
        request.setNotifyUrl(settings.merchant().refundNotifyUrl());
        request.setAmount(amount);
        return ask(
                () -> new Returned.Moved(Said.of(refunds.create(request))),
                no -> isFinal(no)
                        ? new Returned.Refused(no.getErrorCode(), no.getErrorMessage())
                        : new Returned.Unknown(said(no)),
                Returned.Unknown::new);
    }

    @Override
    public Returned refundQuery(String refundNumber) {
        var request = new QueryByOutRefundNoRequest();
        request.setOutRefundNo(refundNumber);
        return ask(
                () -> new Returned.Moved(Said.of(refunds.queryByOutRefundNo(request))),
                no -> isMissing(no) ? new Returned.Missing() : new Returned.Unknown(said(no)),
                Returned.Unknown::new);
    }

    @Override
    public Billed bill(LocalDate day) {
        return ask(() -> bills.fetch(day), BillFile::refused, Billed.NotYet::new);
    }

    @Override
    public Letter open(Seal seal, byte[] body) {
        return envelopes.open(seal, body);
    }

    /// The library throws what it likes, the parser of a gateway's page included: what is not an answer is unknown.
    private static <A> A ask(Supplier<A> call, Function<ServiceException, A> refused, Function<String, A> unknown) {
        try {
            return call.get();
        } catch (ServiceException no) {
            LOG.info("WeChat Pay refused: {} {}", no.getHttpStatusCode(), no.getErrorCode());
            return refused.apply(no);
        } catch (RuntimeException unclear) {
            LOG.info("WeChat Pay gave no answer: {}", unclear.getClass().getSimpleName());
            return unknown.apply(unclear.getClass().getSimpleName());
        }
    }

    /// Only a plain “no” counts: trouble on their side, limits and numbers they know already are asked about again.
    private static boolean isFinal(ServiceException no) {
        return no.getHttpStatusCode() >= 400
                && no.getHttpStatusCode() < 500
                && no.getErrorCode() != null
                && !ANSWERED_BY_A_QUERY.contains(no.getErrorCode());
    }

    private static boolean isMissing(ServiceException no) {
        return no.getHttpStatusCode() == 404
                && Set.of("ORDER_NOT_EXIST", "ORDERNOTEXIST", "RESOURCE_NOT_EXISTS")
                        .contains(String.valueOf(no.getErrorCode()));
    }

    private static String said(ServiceException no) {
        return no.getHttpStatusCode() + " " + no.getErrorCode();
    }
}
