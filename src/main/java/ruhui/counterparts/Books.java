package ruhui.counterparts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The provider's own books: in memory, and line by line in a journal, so that a killed process forgets nothing it
/// answered. Who reads and then writes does it inside `locked`.
final class Books implements AutoCloseable {

    private final Map<String, Order> orders = new LinkedHashMap<>();
    private final Map<String, Refund> refunds = new LinkedHashMap<>();
    private final Map<String, Notice> notices = new LinkedHashMap<>();
    private final FileChannel journal;

    Books(Path file) {
        try {
            if (Files.exists(file)) {
                Files.readString(file).lines().forEach(this::replay);
            }
            journal = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    synchronized <T> T locked(Supplier<T> deed) {
        return deed.get();
    }

    synchronized Optional<Order> order(String outTradeNo) {
        return Optional.ofNullable(orders.get(outTradeNo));
    }

    synchronized Optional<Refund> refund(String outRefundNo) {
        return Optional.ofNullable(refunds.get(outRefundNo));
    }

    synchronized Optional<Notice> notice(String id) {
        return Optional.ofNullable(notices.get(id));
    }

    synchronized List<Order> orders() {
        return List.copyOf(orders.values());
    }

    synchronized List<Refund> refunds() {
        return List.copyOf(refunds.values());
    }

    synchronized List<Refund> refunds(Order order) {
        return only(refunds.values(), order);
    }

    synchronized List<Notice> notices() {
        return List.copyOf(notices.values());
    }

    synchronized Order keep(Order order) {
        orders.put(order.outTradeNo(), order);
        write("order", order);
        return order;
    }

    synchronized Refund keep(Refund refund) {
        refunds.put(refund.outRefundNo(), refund);
        write("refund", refund);
        return refund;
    }

    synchronized Notice keep(Notice notice) {
        notices.put(notice.id(), notice);
        write("notice", notice);
        return notice;
    }

    private static List<Refund> only(Collection<Refund> all, Order order) {
        return all.stream()
                .filter(one -> one.outTradeNo().equals(order.outTradeNo()))
                .toList();
    }

    // One write for a line: a process that is killed leaves it whole or not at all. What comes after the end is as if
    // the process had been killed before.
    private void write(String kind, Object value) {
        if (!journal.isOpen()) {
            return;
        }
        try {
            var line = Json.text(Json.map(kind, value)) + "\n";
            journal.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void replay(String line) {
        var read = Json.read(line.getBytes(StandardCharsets.UTF_8));
        if (read.has("order")) {
            var order = Json.read(read.get("order"), Order.class);
            orders.put(order.outTradeNo(), order);
        } else if (read.has("refund")) {
            var refund = Json.read(read.get("refund"), Refund.class);
            refunds.put(refund.outRefundNo(), refund);
        } else if (read.has("notice")) {
            var notice = Json.read(read.get("notice"), Notice.class);
            notices.put(notice.id(), notice);
        }
    }

    @Override
    public void close() {
        try {
            journal.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
