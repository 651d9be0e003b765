package ruhui.counterparts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A day's trade bill as text: each value behind a back-quote, amounts in yuan, a summary at the end.
final class Bill {

    enum Kind {
        ALL,
        SUCCESS,
        REFUND
    }

    /// One movement; a refund has the numbers of both.
    record Row(
            Instant at,
            String transactionId,
            String outTradeNo,
            String openid,
            String description,
            String attach,
            long fen,
            String refundId,
            String outRefundNo,
            long refunded,
            String refundStatus,
            String refundDone) {

        boolean isRefund() {
            return !outRefundNo.isEmpty();
        }
    }

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final BigDecimal RATE = new BigDecimal("0.006");
    private static final String FRONT = "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额";
    private static final String REFUND_TIMES = ",退款申请时间,退款成功时间";
    private static final String REFUNDS = ",微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态";
    private static final String END = ",商品名称,商户数据包,手续费,费率,订单金额";
    private static final String SUMMARY = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额";

    private final Kind kind;
    private final List<Row> rows;

    Bill(Kind kind, List<Row> rows) {
        this.kind = kind;
        this.rows = rows.stream()
                .filter(row -> kind == Kind.ALL || row.isRefund() == (kind == Kind.REFUND))
                .toList();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    String text() {
        var lines = new ArrayList<String>();
        lines.add(header());
        rows.forEach(row -> lines.add(line(row)));
        lines.add(SUMMARY);
        lines.add(summary());
        return lines.stream().collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    static String time(Instant moment) {
        return TIME.format(moment.atZone(Times.ZONE));
    }

    private String header() {
        return switch (kind) {
            case ALL -> FRONT + REFUNDS + END + ",申请退款金额,费率备注";
            case SUCCESS -> FRONT + END + ",费率备注";
            case REFUND -> FRONT + REFUND_TIMES + REFUNDS + END + ",申请退款金额,费率备注";
        };
    }

    private String line(Row row) {
        var paid = row.isRefund() ? 0 : row.fen();
        var values = new ArrayList<>(List.of(
                time(row.at()), Keys.APPID, Keys.MCHID, "0", "", row.transactionId(), row.outTradeNo(), row.openid()));
        values.addAll(List.of("NATIVE", row.isRefund() ? "REFUND" : "SUCCESS", "OTHERS", "CNY", yuan(paid), yuan(0)));
        if (kind == Kind.REFUND) {
            values.addAll(List.of(time(row.at()), row.refundDone()));
        }
        if (kind != Kind.SUCCESS) {
            values.addAll(
                    row.isRefund()
                            ? List.of(
                                    row.refundId(),
                                    row.outRefundNo(),
                                    yuan(row.refunded()),
                                    yuan(0),
                                    "ORIGINAL",
                                    row.refundStatus())
                            : List.of("0", "0", yuan(0), yuan(0), "", ""));
        }
        values.addAll(List.of(row.description(), row.attach(), fee(row), "0.60%", yuan(paid)));
        if (kind != Kind.SUCCESS) {
            values.add(yuan(row.refunded()));
        }
        values.add("");
        return quoted(values);
    }

    private String summary() {
        var paid =
                rows.stream().filter(row -> !row.isRefund()).mapToLong(Row::fen).sum();
        var back = rows.stream().mapToLong(Row::refunded).sum();
        var fees =
                rows.stream().map(row -> new BigDecimal(fee(row))).reduce(BigDecimal.ZERO.setScale(5), BigDecimal::add);
        return quoted(List.of(
                "" + rows.size(), yuan(paid), yuan(back), yuan(0), fees.toPlainString(), yuan(paid), yuan(back)));
    }

    private static String fee(Row row) {
        return BigDecimal.valueOf(row.isRefund() ? -row.refunded() : row.fen(), 2)
                .multiply(RATE)
                .setScale(5, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    private static String quoted(List<String> values) {
        return values.stream()
                .map(value -> "`" + value.replace(',', '，').replaceAll("[\r\n`]", " "))
                .collect(Collectors.joining(","));
    }
}
