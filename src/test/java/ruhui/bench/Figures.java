package ruhui.bench;

import java.util.Arrays;
import java.util.Locale;

/// Prints what one bench found, each figure beside that of its reference in the same run.
record Figures(String bench) {

    void print(String figure, double value, String unit, double reference) {
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"%s\",\"figure\":\"%s\",\"value\":%s,\"unit\":\"%s\",\"reference\":%s}%n",
                bench,
                figure,
                rounded(value),
                unit,
                rounded(reference));
        System.out.flush();
    }

    static double median(double... values) {
        var sorted = Arrays.stream(values).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static String rounded(double value) {
        return value >= 100 ? "%.0f".formatted(value) : value >= 10 ? "%.1f".formatted(value) : "%.3f".formatted(value);
    }
}
