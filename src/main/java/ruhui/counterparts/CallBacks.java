package ruhui.counterparts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells the merchant what happened, again and again until it answers 200 or 204, on the provider's real schedule.
final class CallBacks implements AutoCloseable {

    static final List<Duration> SCHEDULE = Stream.of(
                    15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10800, 10800, 10800, 21600, 21600)
            .map(Duration::ofSeconds)
            .toList();

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Books books;
    private final Times times;
    private final Envelopes envelopes;
    private final ScheduledExecutorService waiting = Executors.newScheduledThreadPool(
            1, Thread.ofPlatform().daemon().name("counterpart-calls").factory());
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private volatile Manner manner = Manner.USUAL;

    /// How call-backs leave: held back for a script to send, several at once, later, or on a faster schedule.
    record Manner(boolean held, int copies, Duration late, double factor) {

        static final Manner USUAL = new Manner(false, 1, Duration.ZERO, 1);
    }

    /// What one call-back was answered; status 0 when it was not.
    record Answer(int status, long millis, String body) {}

    CallBacks(Books books, Times times, Envelopes envelopes) {
        this.books = books;
        this.times = times;
        this.envelopes = envelopes;
    }

    void manner(Manner next) {
        manner = next;
    }

    /// What was still owed when the process ended.
    void resume() {
        books.notices().stream()
                .filter(notice -> notice.fate() == Notice.Fate.WAITING)
                .forEach(notice -> after(Duration.ZERO, () -> deliver(notice.id())));
    }

    void tell(String event, Order order, Map<String, Object> plain) {
        tell(event, order.outTradeNo(), order.notifyUrl(), plain);
    }

    void tell(String event, Refund refund, Map<String, Object> plain) {
        tell(event, refund.outRefundNo(), refund.notifyUrl(), plain);
    }

    void release(Notice notice) {
        books.keep(notice.become(Notice.Fate.WAITING));
        deliver(notice.id());
    }

    /// All of these at the same moment; `urls` in turn.
    List<Answer> send(List<Envelope> sent, List<String> urls) {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, sent.size())
                    .mapToObj(at -> people.submit(() -> call(sent.get(at), urls.get(at % urls.size()))))
                    .toList();
            return calls.stream().map(CallBacks::answer).toList();
        }
    }

    private static Answer answer(Future<Answer> call) {
        try {
            return call.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer(0, 0, stopped.toString());
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    void after(Duration delay, Runnable deed) {
        try {
            var _ = waiting.schedule(
                    () -> Thread.ofVirtual().name("counterpart-call").start(deed),
                    delay.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException ended) {
            // Stands in the journal, and is told after the next start.
        }
    }

    private void tell(String event, String about, @Nullable String url, Map<String, Object> plain) {
        if (url == null) {
            return;
        }
        var current = manner;
        var notice = books.keep(new Notice(
                UUID.randomUUID().toString(),
                event,
                about,
                url,
                Json.text(plain),
                times.now(),
                0,
                current.held() ? Notice.Fate.HELD : Notice.Fate.WAITING,
                0));
        if (!current.held()) {
            after(current.late(), () -> deliver(notice.id()));
        }
    }

    private void deliver(String id) {
        var notice = books.notice(id).orElseThrow();
        var current = manner;
        var copies = IntStream.range(0, current.copies())
                .mapToObj(_ -> envelopes.seal(notice, Forgery.TRUE, Duration.ZERO, Map.of()))
                .toList();
        var answer = send(copies, List.of(notice.url())).getLast();
        var kept = books.locked(() -> {
            var latest = books.notice(id).orElseThrow();
            return books.keep(latest.answered(answer.status(), latest.attempts() >= SCHEDULE.size()));
        });
        if (kept.fate() == Notice.Fate.WAITING) {
            var pause = SCHEDULE.get(kept.attempts() - 1).toMillis() / current.factor();
            after(Duration.ofMillis((long) pause), () -> deliver(id));
        }
    }

    private Answer call(Envelope envelope, String url) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("User-Agent", "Mozilla/4.0")
                .POST(BodyPublishers.ofByteArray(envelope.body()));
        envelope.headers().forEach(request::header);
        var began = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), since(began), answer.body());
        } catch (IOException silent) {
            return new Answer(0, since(began), silent.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer(0, since(began), stopped.toString());
        }
    }

    private static long since(long began) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    @Override
    public void close() {
        waiting.shutdownNow();
        http.shutdownNow();
    }
}
