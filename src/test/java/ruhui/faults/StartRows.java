package ruhui.faults;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// P17 and A7: what is set up wrongly does not start.
final class StartRows {

    private StartRows() {}

    /// In earnest the counterpart is refused, by its key and by its address.
    static void inEarnest(Theatre theatre) throws Exception {
        refused(theatre, Map.of(), "RUHUI_WECHATPAY_PUBLIC_KEY_ID");
        refused(theatre, Map.of("RUHUI_WECHATPAY_PUBLIC_KEY_ID", "PUB_KEY_ID_0000"), "RUHUI_WECHATPAY_API_BASE");
    }

    /// Half a setting is none.
    static void incomplete(Theatre theatre) throws Exception {
        refused(theatre, Map.of("RUHUI_WECHATPAY_API_V3_KEY_FILE", ""), "RUHUI_WECHATPAY_API_V3_KEY");
    }

    private static void refused(Theatre theatre, Map<String, String> changes, String named) throws Exception {
        var settings = new HashMap<>(theatre.settings());
        settings.put("RUHUI_DB_URL", theatre.databaseUrl());
        settings.put("RUHUI_DB_USER", "postgres");
        settings.putAll(changes);
        var out = theatre.folder().resolve("out-" + System.nanoTime()).toFile();
        var product = Arrays.stream(System.getProperty("java.class.path").split(":"))
                .filter(path -> !path.contains("test-classes"))
                .collect(Collectors.joining(":"));
        var builder = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        product,
                        "ruhui.Ruhui")
                .redirectErrorStream(true)
                .redirectOutput(out);
        builder.environment().keySet().removeIf(name -> name.startsWith("RUHUI_"));
        builder.environment().putAll(settings);
        builder.environment()
                .put("RUHUI_HOME", theatre.folder().resolve("refused").toString());
        builder.environment().put("RUHUI_PORT", "0");
        var process = builder.start();
        var ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        var said = java.nio.file.Files.readString(out.toPath());
        Must.hold("it ends: " + said, ended && process.exitValue() != 0);
        Must.hold("it says why: " + said, said.contains(named));
        Must.hold("in one clear line, without a stack trace: " + said, !said.contains("\tat "));
    }
}
