package ruhui.bench;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// What one reviewer waits for, with few and with many cases in the system.
final class Reading {

    private interface Pages {

        String next(ThreadLocalRandom random);
    }

    private static final String SESSION = """
            select s.seen, a.id from accounts.session s join accounts.account a on a.id = s.account where s.at < now() limit 1
            """;
    private static final String LIST = """
            select id, number, unit_name, due_on, submitted_at
              from entry.application where stage = 'Submitted' order by due_on, id limit 25
            """;
    private static final String COUNT =
            "select count(*) from (select from entry.application where stage = 'Submitted' limit 1001) found";
    private static final List<String> ONE = List.of(
            "select * from entry.application where id = '%s'",
            "select * from entry.submission where case_id = '%s'",
            "select * from entry.step where case_id = '%s'",
            "select * from entry.picture where case_id = '%s'");

    private Reading() {}

    static void queue(World world, Figures figures) throws Exception {
        for (int size : List.of(1_000, 100_000)) {
            var home = world.ofSize(size);
            try (var application = Machine.application(home);
                    var rows = Rows.of(home)) {
                var staff = rows.staff();
                var names = List.of("恒热", "暖通", "瑞祥", "集中", "北辰");
                p95(application, staff, _ -> "/staff/review", Load.WARM);
                var list = p95(application, staff, _ -> "/staff/review", Load.MEASURED);
                var search = p95(
                        application,
                        staff,
                        random -> "/staff/cases?q=" + encoded(names.get(random.nextInt(names.size()))),
                        Load.MEASURED);
                var bare = bare(rows.database(), List.of(SESSION, LIST, COUNT), List.of(""));
                figures.print("p95_ms_" + size / 1000 + "k", list, "ms", bare);
                figures.print("search_p95_ms_" + size / 1000 + "k", search, "ms", bare);
            }
        }
    }

    static void oneCase(World world, Figures figures) throws Exception {
        for (int size : List.of(1_000, 100_000)) {
            var home = world.ofSize(size);
            try (var application = Machine.application(home);
                    var rows = Rows.of(home)) {
                var staff = rows.staff();
                var waiting =
                        rows.column("select id::text from entry.application where stage = 'Submitted' limit 5000");
                var moved = rows.column("select id::text from admission.admission limit 5000");
                Pages review = random -> "/staff/review/" + waiting.get(random.nextInt(waiting.size()));
                Pages whole = random -> "/staff/cases/" + moved.get(random.nextInt(moved.size()));
                p95(application, staff, review, Load.WARM);
                p95(application, staff, whole, Load.WARM.dividedBy(4));
                var first = p95(application, staff, review, Load.MEASURED);
                var second = p95(application, staff, whole, Load.MEASURED);
                var bare = bare(rows.database(), ONE, waiting);
                figures.print("p95_ms_" + size / 1000 + "k", first, "ms", bare);
                figures.print("whole_p95_ms_" + size / 1000 + "k", second, "ms", bare);
            }
        }
    }

    private static double p95(Machine application, String token, Pages pages, java.time.Duration time)
            throws Exception {
        var client = new Client(application.base());
        var load = Load.of(1, time, _ -> {
            var page = pages.next(ThreadLocalRandom.current());
            var status = client.get(page, token).statusCode();
            if (status != 200) {
                Bench.say(page + " answered " + status);
            }
            return status == 200;
        });
        if (load.failed() > 0) {
            throw new IllegalStateException(load.failed() + " pages failed");
        }
        return load.p95();
    }

    private static double bare(Connection database, List<String> statements, List<String> ids) throws Exception {
        Load.Deed asks = _ -> {
            var id = ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
            for (var sql : statements) {
                try (var statement = database.prepareStatement(sql.formatted(id));
                        var found = statement.executeQuery()) {
                    while (found.next()) {
                        found.getString(1);
                    }
                }
            }
            return true;
        };
        Load.of(1, Load.MEASURED.dividedBy(4), asks);
        return Load.of(1, Load.MEASURED.dividedBy(3), asks).p95();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
