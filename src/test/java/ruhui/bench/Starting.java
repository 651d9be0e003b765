package ruhui.bench;

import java.util.concurrent.TimeUnit;

/// How long until the first page is answered, and how much memory is held after all kinds of pages were asked for.
final class Starting {

    private static final int TIMES = 3;

    private Starting() {}

    static void measure(World world, Figures figures) throws Exception {
        var hello = hello();
        figures.print("first_ms", times(world, true), "ms", hello);
        figures.print("warm_ms", times(world, false), "ms", hello);
        memory(world, figures);
    }

    private static double times(World world, boolean first) throws Exception {
        var millis = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            try (var application = Machine.application(first ? world.empty() : world.copy())) {
                millis[i] = application.firstPageMs();
            }
        }
        return Figures.median(millis);
    }

    private static double hello() throws Exception {
        var millis = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            var began = System.nanoTime();
            var java = System.getProperty("java.home") + "/bin/java";
            var process = new ProcessBuilder(
                            java,
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Hello.class.getName())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.waitFor(30, TimeUnit.SECONDS);
            millis[i] = (System.nanoTime() - began) / 1e6;
        }
        return Figures.median(millis);
    }

    private static void memory(World world, Figures figures) throws Exception {
        var home = world.copy();
        try (var application = Machine.application(home);
                var rows = Rows.of(home)) {
            var staff = rows.staff();
            var unit = rows.unitToPrint();
            var client = new Client(application.base());
            var pages = new String[] {"/", "/join", "/register", "/staff/review", "/staff", "/unit", "/unit/form/pdf"};
            var load = Load.of(8, Load.WARM, number -> {
                var page = pages[number % pages.length];
                var token = page.startsWith("/staff") ? staff : page.startsWith("/unit") ? unit : "";
                return client.get(page, token).statusCode() == 200;
            });
            Bench.say("memory: %d pages, %d failed".formatted(load.done(), load.failed()));
            try (var bare = Machine.other(world.empty(), Bare.class, world.page(client, "/join"))) {
                var other = new Client(bare.base());
                Load.of(8, Load.WARM.dividedBy(2), _ -> other.get("/", "").statusCode() == 200);
                figures.print("rss_mb", application.rssMb(), "MB", bare.rssMb());
            }
        }
    }
}
