package ruhui.bench;

/// The button that sends an application which is complete, eight at once.
final class Submitting {

    private static final int PEOPLE = 12_000;
    private static final int ROWS = 8;

    private Submitting() {}

    static void measure(World world, Figures figures) throws Exception {
        var home = world.copy();
        try (var application = Machine.application(home);
                var rows = Rows.of(home)) {
            var tokens = rows.drafts(PEOPLE);
            var client = new Client(application.base());
            var next = new java.util.concurrent.atomic.AtomicInteger();
            Load.Deed sends = _ -> {
                var answer =
                        client.post("/my/application/check", tokens.get(next.getAndIncrement()), "declared", "yes");
                return answer.statusCode() / 100 == 3;
            };
            Load.of(8, Load.WARM, sends);
            var before = application.cpuMs();
            var load = Load.of(8, Load.MEASURED, sends);
            var cpu = (application.cpuMs() - before) / load.done();
            var bare = BareRows.of(home, ROWS, Load.MEASURED.dividedBy(2));
            figures.print("cpu_ms", cpu, "ms", bare.cpuMs());
            figures.print("per_s", load.perSecond(), "1/s", bare.perSecond());
            figures.print("failed", load.failed(), "requests", 0);
        }
    }
}
