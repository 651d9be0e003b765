package ruhui.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Measures the application as it is run: `bin/bench [NAME…]` prints one line of JSON for each figure.
/// What each figure and its reference is stands in docs/bench.md.
final class Bench {

    interface Measure {

        void measure(World world, Figures figures) throws Exception;
    }

    private static final Map<String, Measure> ALL = new LinkedHashMap<>();

    static {
        ALL.put("start", Starting::measure);
        ALL.put("public-page", (world, figures) -> Pages.measure(world, figures, "/join"));
        ALL.put("signup-form", (world, figures) -> Pages.measure(world, figures, "/register"));
        ALL.put("signup", SigningUp::measure);
        ALL.put("submit", Submitting::measure);
        ALL.put("queue", Reading::queue);
        ALL.put("case", Reading::oneCase);
        ALL.put("pdf-form", Printing::form);
        ALL.put("pdf-certificate", Printing::certificate);
    }

    private Bench() {}

    static void main(String... names) throws Exception {
        var wanted = names.length == 0 ? List.copyOf(ALL.keySet()) : List.of(names);
        for (var name : wanted) {
            if (!ALL.containsKey(name)) {
                throw new IllegalArgumentException("no bench " + name + "; there are " + ALL.keySet());
            }
        }
        try (var world = new World()) {
            for (var name : wanted) {
                say("bench " + name);
                ALL.get(name).measure(world, new Figures(name));
            }
        }
    }

    static void say(String what) {
        System.err.println("# " + what);
    }
}
