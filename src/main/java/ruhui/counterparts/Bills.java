package ruhui.counterparts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Hands out the bills of past days, when they are ready.
final class Bills {

    private static final Duration TOKEN_LIVES = Duration.ofMinutes(5);
    private static final int READY_HOUR = 10;
    private static final int MONTHS_KEPT = 3;

    private final Books books;
    private final Times times;
    private final Map<String, Ready> ready = new ConcurrentHashMap<>();
    private volatile Manner manner = Manner.USUAL;

    private record Ready(byte[] file, Instant until) {}

    /// What is odd about the bills: ready at once or never, rows missing, amounts changed, rows nobody knows.
    record Manner(
            Optional<Boolean> made,
            boolean mark,
            boolean wrongHash,
            List<String> dropped,
            Map<String, Long> amounts,
            List<Stranger> strangers) {

        static final Manner USUAL = new Manner(Optional.empty(), true, false, List.of(), Map.of(), List.of());
    }

    /// A payment that is in the bill and was never ordered.
    record Stranger(String outTradeNo, String transactionId, long fen) {}

    Bills(Books books, Times times) {
        this.books = books;
        this.times = times;
    }

    void manner(Manner next) {
        manner = next;
    }

    Map<String, Object> ask(Call call, String base) {
        var day = day(call.field("bill_date"));
        mustBeReady(day);
        var bill = new Bill(kind(call.field("bill_type")), rows(day));
        if (bill.isEmpty()) {
            throw new Problem(400, "NO_STATEMENT_EXIST", "账单不存在");
        }
        var text = (manner.mark() ? "\uFEFF" : "") + bill.text();
        var file = text.getBytes(StandardCharsets.UTF_8);
        var token = Seal.random(40);
        var zipped = "GZIP".equals(call.field("tar_type"));
        ready.put(token, new Ready(zipped ? zip(file) : file, times.machine().plus(TOKEN_LIVES)));
        return Json.map(
                "hash_type",
                "SHA1",
                "hash_value",
                manner.wrongHash() ? "0".repeat(40) : sha1(file),
                "download_url",
                base + "/v3/billdownload/file?token=" + token);
    }

    byte[] download(@Nullable String token) {
        var file = token == null ? null : ready.get(token);
        if (file == null || times.machine().isAfter(file.until())) {
            throw new Problem(400, "PARAM_ERROR", "token 已失效");
        }
        return file.file();
    }

    private static LocalDate day(@Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeParseException unreadable) {
            throw new Problem(400, "PARAM_ERROR", "bill_date 格式应为 yyyy-MM-dd");
        }
    }

    private static Bill.Kind kind(@Nullable String text) {
        return Stream.of(Bill.Kind.values())
                .filter(one -> one.name().equals(text == null ? "ALL" : text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Problem(400, "PARAM_ERROR", "bill_type 不正确"));
    }

    private void mustBeReady(LocalDate day) {
        var now = times.now().atZone(Times.ZONE);
        var today = now.toLocalDate();
        var usual = day.isBefore(today.minusDays(1)) || day.isBefore(today) && now.getHour() >= READY_HOUR;
        if (day.isBefore(today.minusMonths(MONTHS_KEPT)) || day.isAfter(today)) {
            throw new Problem(400, "PARAM_ERROR", "bill_date 超出可下载范围");
        }
        if (!manner.made().orElse(usual)) {
            throw new Problem(400, "STATEMENT_CREATING", "账单生成中");
        }
    }

    private List<Bill.Row> rows(LocalDate day) {
        var current = manner;
        var payments = books.orders().stream()
                .flatMap(order -> order.payments().stream().map(payment -> row(order, payment, current.amounts())));
        var back = books.refunds().stream().map(refund -> row(refund));
        var strange = current.strangers().stream().map(one -> row(one, day));
        return Stream.of(payments, back, strange)
                .flatMap(rows -> rows)
                .filter(row -> row.at().atZone(Times.ZONE).toLocalDate().equals(day))
                .filter(row -> !current.dropped().contains(row.isRefund() ? row.outRefundNo() : row.outTradeNo()))
                .sorted(Comparator.comparing(Bill.Row::at).reversed())
                .toList();
    }

    private static Bill.Row row(Order order, Order.Payment payment, Map<String, Long> amounts) {
        return new Bill.Row(
                payment.at(),
                payment.transactionId(),
                order.outTradeNo(),
                payment.openid(),
                order.description(),
                order.attach() == null ? "" : order.attach(),
                amounts.getOrDefault(order.outTradeNo(), order.total()),
                "",
                "",
                0,
                "",
                "");
    }

    private Bill.Row row(Refund refund) {
        var order = books.order(refund.outTradeNo()).orElseThrow();
        var done = refund.doneAt();
        return new Bill.Row(
                refund.at(),
                refund.transactionId(),
                refund.outTradeNo(),
                order.payment().openid(),
                order.description(),
                order.attach() == null ? "" : order.attach(),
                0,
                refund.refundId(),
                refund.outRefundNo(),
                refund.fen(),
                refund.status().name(),
                done == null ? "" : Bill.time(done));
    }

    private static Bill.Row row(Stranger one, LocalDate day) {
        var noon = day.atTime(12, 0).atZone(Times.ZONE).toInstant();
        return new Bill.Row(
                noon, one.transactionId(), one.outTradeNo(), "oTestStranger", "会费", "", one.fen(), "", "", 0, "", "");
    }

    private static String sha1(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] zip(byte[] file) {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zipped.toByteArray();
    }
}
