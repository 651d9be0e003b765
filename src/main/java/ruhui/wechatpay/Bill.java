package ruhui.wechatpay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A day's bill as the provider writes it: read by the names of its columns, amounts in yuan, values behind
/// back-quotes.
record Bill(List<Paid> paid, List<Returned> returned) {

    record Paid(String transaction, String number, long fen) {}

    record Returned(String refundNumber, String number, long fen) {}

    /// Throws when it is not what it should be: half a bill is no bill.
    static Bill parse(String text) {
        var lines = text.replaceFirst("^\uFEFF", "").lines().toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an empty file");
        }
        var columns = columns(lines.getFirst());
        var paid = new ArrayList<Paid>();
        var returned = new ArrayList<Returned>();
        var rows =
                lines.stream().skip(1).takeWhile(line -> line.startsWith("`")).toList();
        for (var row : rows) {
            var values = values(row, columns);
            if (isReturned(values)) {
                returned.add(returned(values));
            } else {
                paid.add(new Paid(value(values, "微信订单号"), value(values, "商户订单号"), fen(value(values, "订单金额"))));
            }
        }
        verify(lines, rows.size());
        return new Bill(List.copyOf(paid), List.copyOf(returned));
    }

    long paidFen() {
        return paid.stream().mapToLong(Paid::fen).sum();
    }

    long returnedFen() {
        return returned.stream().mapToLong(Returned::fen).sum();
    }

    private static boolean isReturned(Map<String, String> values) {
        return "REFUND".equals(value(values, "交易状态"));
    }

    private static Returned returned(Map<String, String> values) {
        var asked = Optional.ofNullable(values.get("申请退款金额")).orElseGet(() -> value(values, "退款金额"));
        return new Returned(value(values, "商户退款单号"), value(values, "商户订单号"), fen(asked));
    }

    /// The summary at the end counts the rows: a file that was cut off has none, or another number.
    private static void verify(List<String> lines, int rows) {
        var heads = lines.size() >= rows + 3 ? columns(lines.get(rows + 1)) : List.<String>of();
        var counted = heads.indexOf("总交易单数");
        if (counted < 0 || !plain(lines.get(rows + 2).split(",", -1)[counted]).equals(String.valueOf(rows))) {
            throw new IllegalArgumentException("the summary does not count its rows");
        }
    }

    private static List<String> columns(String line) {
        return Arrays.stream(line.split(",", -1)).map(Bill::plain).toList();
    }

    private static Map<String, String> values(String line, List<String> columns) {
        var parts = line.substring(1).split(",`", -1);
        if (parts.length != columns.size()) {
            throw new IllegalArgumentException(
                    "a row of " + parts.length + " values under " + columns.size() + " names");
        }
        var values = new HashMap<String, String>();
        for (var at = 0; at < parts.length; at++) {
            values.put(columns.get(at), plain(parts[at]));
        }
        return values;
    }

    private static String value(Map<String, String> values, String column) {
        var value = values.get(column);
        if (value == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        return value;
    }

    private static long fen(String yuan) {
        return new BigDecimal(yuan)
                .movePointRight(2)
                .setScale(0, RoundingMode.UNNECESSARY)
                .longValueExact();
    }

    private static String plain(String part) {
        var bare = part.strip();
        return bare.startsWith("`") ? bare.substring(1).strip() : bare;
    }
}
