package ruhui.bench;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import ruhui.demo.Walked;

/// The form that asks for an account, eight at once: what is written before the codes are sent.
final class SigningUp {

    private static final int ROWS = 6;

    private SigningUp() {}

    static void measure(World world, Figures figures) throws Exception {
        var home = world.copy();
        try (var application = Machine.application(home)) {
            var people = new AtomicInteger();
            run(application, people, true);
            var load = run(application, people, false);
            var bare = BareRows.of(home, ROWS, Load.MEASURED.dividedBy(2));
            figures.print("per_s", load.load.perSecond(), "1/s", bare.perSecond());
            figures.print("failed", load.load.failed(), "requests", 0);
            figures.print("cpu_with_hash_ms", load.cpuMs, "ms", bare.cpuMs());
        }
        var another = world.copy();
        var unhashed = Path.of("target/bench/unhashed");
        try (var application = Machine.application(
                another, "-Dspring.profiles.active=bench", "-cp", "target/app/ruhui.jar:" + unhashed, "ruhui.Ruhui")) {
            var people = new AtomicInteger();
            run(application, people, true);
            var load = run(application, people, false);
            var bare = BareRows.of(another, ROWS, Load.MEASURED.dividedBy(2));
            figures.print("cpu_ms", load.cpuMs, "ms", bare.cpuMs());
        }
    }

    private record Run(Load load, double cpuMs) {}

    private static Run run(Machine application, AtomicInteger people, boolean warm) throws Exception {
        var client = new Client(application.base());
        var before = application.cpuMs();
        var load = Load.of(8, warm ? Load.WARM : Load.MEASURED, _ -> signsUp(client, people.incrementAndGet()));
        return new Run(load, (application.cpuMs() - before) / load.done());
    }

    /// Each from a network of their own, or the limit of codes for one address would answer.
    private static boolean signsUp(Client client, int number) throws Exception {
        var answer = client.postFrom(
                "2001:db8:%x:%x::1".formatted(number >> 12, number & 0xfff),
                "/register",
                "a" + Client.random(),
                "name",
                "江澄",
                "mobile",
                "1%d".formatted(9_300_000_000L + number),
                "email",
                "s%d@example.com".formatted(number),
                "password",
                Walked.PASSWORD,
                "consent",
                "yes");
        return answer.statusCode() / 100 == 3;
    }
}
