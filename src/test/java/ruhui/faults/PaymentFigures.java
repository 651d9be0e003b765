package ruhui.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What `bin/bench payments` measures: call-backs at a hundred a second, the true one in a flood of junk, and how soon
/// a
/// page shows that it was paid.
@Timeout(value = 1, unit = TimeUnit.HOURS)
class PaymentFigures {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int UNITS = Integer.getInteger("payments.units", 2000);
    private static final int A_SECOND = 100;
    private static final int JUNK = 500;

    private static Theatre theatre;

    @BeforeAll
    static void open() throws IOException {
        theatre = Theatre.open();
        theatre.tidy();
        theatre.prompter().holdCallBacks();
    }

    @AfterAll
    static void close() throws IOException {
        theatre.close();
    }

    @Test
    void callbacks() throws Exception {
        var numbers = paid(UNITS);
        var letters = sealed(numbers);
        var warm = letters.subList(0, UNITS / 4);
        var measured = letters.subList(UNITS / 4, UNITS);
        at(A_SECOND, warm);
        var answers = at(A_SECOND, measured);
        var lost = numbers.stream().filter(number -> !theatre.booked(number)).count();
        print("callbacks", "p99_ms", percentile(answers, 0.99), "ms", 100);
        print("callbacks", "p50_ms", percentile(answers, 0.5), "ms", 0);
        print("callbacks", "max_ms", percentile(answers, 1), "ms", 5000);
        print(
                "callbacks",
                "refused",
                answers.stream().filter(one -> one.status() != 204).count(),
                "answers",
                0);
        print("callbacks", "lost", lost, "payments", 0);
        Agreement.check(theatre, List.of());
    }

    @Test
    void flood() throws Exception {
        var numbers = paid(10);
        var junk = sealedJunk(numbers.getFirst());
        var truths = new ArrayList<Future<Answer>>();
        var refused = new AtomicInteger();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var began = System.nanoTime();
            for (int i = 0; i < JUNK * 20; i++) {
                await(began + i * 1_000_000_000L / JUNK);
                var one = junk.get(i % junk.size());
                people.submit(() -> refused.addAndGet(send(one).status() == 401 ? 1 : 0));
                if (i % (JUNK * 2) == JUNK) {
                    var truth = sealed(List.of(numbers.get(truths.size()))).getFirst();
                    truths.add(people.submit(() -> send(truth)));
                }
            }
        }
        var answers = new ArrayList<Answer>();
        for (var truth : truths) {
            answers.add(truth.get());
        }
        print("flood", "true_max_ms", percentile(answers, 1), "ms", 1000);
        print(
                "flood",
                "true_lost",
                numbers.stream().filter(number -> !theatre.booked(number)).count(),
                "payments",
                0);
        print("flood", "junk_refused", refused.get(), "answers", 0);
    }

    @Test
    void shown() throws Exception {
        theatre.prompter().callBacksAsUsual();
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < 60; i++) {
            var payer = Payer.in(theatre);
            var number = payer.hasCode();
            var before = payer.status();
            var paid = new long[1];
            try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                // The page asks every two seconds, wherever in them the payment falls.
                people.submit(() -> {
                    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(2_000_000_000L));
                    theatre.prompter().pay(number);
                    paid[0] = System.nanoTime();
                });
                while (payer.status().equals(before)) {
                    LockSupport.parkNanos(2_000_000_000L);
                }
            }
            answers.add(new Answer(200, (System.nanoTime() - paid[0]) / 1e6));
        }
        theatre.prompter().holdCallBacks();
        print("paid-shown", "p95_ms", percentile(answers, 0.95), "ms", 3000);
        print("paid-shown", "p50_ms", percentile(answers, 0.5), "ms", 0);
    }

    private record Letter(HttpRequest request) {}

    private record Answer(int status, double millis) {}

    /// So many units that owe, have a code and paid; the application does not know of it.
    private static List<String> paid(int count) throws Exception {
        try (var people = Executors.newFixedThreadPool(4)) {
            var asked = new ArrayList<Future<String>>();
            for (int i = 0; i < count; i++) {
                asked.add(people.submit(() -> {
                    var number = Payer.in(theatre).hasCode();
                    theatre.prompter().pay(number);
                    return number;
                }));
            }
            var numbers = new ArrayList<String>();
            for (var one : asked) {
                numbers.add(one.get());
            }
            return numbers;
        }
    }

    private static List<Letter> sealed(List<String> numbers) {
        return numbers.stream().map(number -> letter(number, "true")).toList();
    }

    private static List<Letter> sealedJunk(String number) {
        return List.of("no-signature", "wrong-signature", "bitten-body", "not-base64", "signtest", "stale", "no-body")
                .stream()
                .map(forgery -> letter(number, forgery))
                .toList();
    }

    private static Letter letter(String number, String forgery) {
        var sealed =
                theatre.prompter().say("envelope", "{\"about\":\"%s\",\"forgery\":\"%s\"}".formatted(number, forgery));
        var request = HttpRequest.newBuilder(URI.create(theatre.node(1).base() + "/wechatpay/notify"))
                .timeout(Duration.ofSeconds(10))
                .POST(BodyPublishers.ofByteArray(sealed.path("body").binaryValue()));
        sealed.path("headers")
                .properties()
                .forEach(one -> request.header(one.getKey(), one.getValue().asString()));
        return new Letter(request.build());
    }

    /// Each at its moment, whether those before were answered or not.
    private static List<Answer> at(int aSecond, List<Letter> letters) throws Exception {
        var sent = new ArrayList<Future<Answer>>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var began = System.nanoTime();
            for (int i = 0; i < letters.size(); i++) {
                await(began + i * 1_000_000_000L / aSecond);
                var letter = letters.get(i);
                sent.add(people.submit(() -> send(letter)));
            }
        }
        var answers = new ArrayList<Answer>();
        for (var one : sent) {
            answers.add(one.get());
        }
        return answers;
    }

    private static Answer send(Letter letter) throws Exception {
        var began = System.nanoTime();
        var answer = HTTP.send(letter.request(), BodyHandlers.discarding());
        return new Answer(answer.statusCode(), (System.nanoTime() - began) / 1e6);
    }

    private static void await(long moment) {
        while (System.nanoTime() < moment) {
            LockSupport.parkNanos(moment - System.nanoTime());
        }
    }

    private static double percentile(List<Answer> answers, double part) {
        var sorted = answers.stream().mapToDouble(Answer::millis).sorted().toArray();
        return sorted[Math.min((int) (sorted.length * part), sorted.length - 1)];
    }

    private static void print(String bench, String figure, double value, String unit, double reference) {
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"%s\",\"figure\":\"%s\",\"value\":%.1f,\"unit\":\"%s\",\"reference\":%.0f}%n",
                bench,
                figure,
                value,
                unit,
                reference);
    }
}
