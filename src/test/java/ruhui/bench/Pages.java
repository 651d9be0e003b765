package ruhui.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// A page for everybody: what the application spends on it, and what a first visit carries over the wire.
final class Pages {

    private static final int ROUNDS = 3;
    private static final Pattern NEEDED = Pattern.compile(
            "<link rel=\"(?:stylesheet|icon|modulepreload)\" href=\"([^\"]+)\"|<(?:script|img)\\b[^>]* src=\"([^\"]+)\"|url\\(\"?([^)\"]+)\"?\\)|import [^;]*?[\"'](\\.?[^\"']+)[\"']");

    private record Cold(int requests, double kb) {}

    private Pages() {}

    static void measure(World world, Figures figures, String page) throws Exception {
        try (var application = Machine.application(world.copy())) {
            var client = new Client(application.base());
            try (var bare = Machine.other(world.empty(), Bare.class, world.page(client, page))) {
                var other = new Client(bare.base());
                Load.of(8, Load.WARM, _ -> client.get(page, "").statusCode() == 200);
                Load.of(8, Load.WARM.dividedBy(3), _ -> other.get("/", "").statusCode() == 200);
                var ours = new double[ROUNDS];
                var theirs = new double[ROUNDS];
                for (int round = 0; round < ROUNDS; round++) {
                    ours[round] = cpu(application, client, page);
                    theirs[round] = cpu(bare, other, "/");
                }
                figures.print("cpu_ms", Figures.median(ours), "ms", Figures.median(theirs));
            }
            var cold = cold(client, page);
            var alone = size(client.get(page, ""));
            figures.print("requests", cold.requests, "requests", 1);
            figures.print("transferred_kb", cold.kb, "kB", alone);
        }
    }

    private static double cpu(Machine machine, Client client, String page) throws Exception {
        var before = machine.cpuMs();
        var load = Load.of(
                8, Load.MEASURED.dividedBy(ROUNDS), _ -> client.get(page, "").statusCode() == 200);
        if (load.failed() > 0) {
            throw new IllegalStateException(load.failed() + " pages failed");
        }
        return (machine.cpuMs() - before) / load.done();
    }

    /// The page and all that it names, as a browser would fetch it once.
    private static Cold cold(Client client, String page) throws Exception {
        var seen = new LinkedHashSet<String>();
        var open = new ArrayDeque<String>();
        open.add(page);
        double bytes = 0;
        while (!open.isEmpty()) {
            var address = open.poll();
            if (!seen.add(address)) {
                continue;
            }
            var answer = client.get(address, "");
            bytes += size(answer) * 1000;
            var type = answer.headers().firstValue("Content-Type").orElse("");
            if (type.startsWith("text/")) {
                needed(address, text(answer)).forEach(open::add);
            }
        }
        Bench.say("cold visit: " + seen);
        return new Cold(seen.size(), bytes / 1000);
    }

    private static LinkedHashSet<String> needed(String from, String text) {
        var found = new LinkedHashSet<String>();
        NEEDED.matcher(text).results().forEach(match -> {
            for (int group = 1; group <= match.groupCount(); group++) {
                var to = match.group(group);
                if (to != null && !to.startsWith("data:") && !to.startsWith("#")) {
                    found.add(java.net
                            .URI
                            .create(from)
                            .resolve(to.replace("&amp;", "&"))
                            .toString());
                }
            }
        });
        return found;
    }

    private static String text(java.net.http.HttpResponse<byte[]> answer) throws java.io.IOException {
        var packed = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        if (!packed) {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }
        try (var in = new GZIPInputStream(new java.io.ByteArrayInputStream(answer.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// In kB, with the headers.
    private static double size(java.net.http.HttpResponse<byte[]> answer) {
        var headers = answer.headers().map().entrySet().stream()
                .flatMapToInt(entry -> entry.getValue().stream()
                        .mapToInt(value -> entry.getKey().length() + value.length() + 4))
                .sum();
        return (answer.body().length + headers + 17) / 1000.0;
    }
}
