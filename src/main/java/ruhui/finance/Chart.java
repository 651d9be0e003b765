package ruhui.finance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The days of a month as bars, drawn here so that the page needs no script. Lengths are those of the drawing.
public record Chart(int width, int height, List<Bar> bars, List<Mark> marks, List<Label> labels) {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 220;
    private static final int LEFT = 72;
    private static final int BOTTOM = 24;
    private static final int TOP = 12;
    private static final int MARKS = 4;

    /// `css` tells transfers from WeChat Pay, also by its pattern.
    public record Bar(LocalDate on, String css, double x, double y, double width, double height, long fen) {}

    public record Mark(double y, long fen) {}

    public record Label(double x, int day) {}

    static Chart of(List<Statement.Day> days) {
        var top = round(days.stream()
                .mapToLong(day -> Math.max(day.transfer(), 0) + Math.max(day.wechat(), 0))
                .max()
                .orElse(0));
        var step = (double) (WIDTH - LEFT) / days.size();
        var bars = new ArrayList<Bar>();
        var labels = new ArrayList<Label>();
        for (var day : days) {
            var x = LEFT + (day.on().getDayOfMonth() - 1) * step;
            var transfer = tall(day.transfer(), top);
            var wechat = tall(day.wechat(), top);
            add(bars, new Bar(day.on(), "transfer", x + 2, base() - transfer, step - 4, transfer, day.transfer()));
            add(bars, new Bar(day.on(), "wechat", x + 2, base() - transfer - wechat, step - 4, wechat, day.wechat()));
            if (day.on().getDayOfMonth() == 1 || day.on().getDayOfMonth() % 5 == 0) {
                labels.add(new Label(x + step / 2, day.on().getDayOfMonth()));
            }
        }
        var marks = new ArrayList<Mark>();
        for (var mark = 0; mark <= MARKS; mark++) {
            var fen = top / MARKS * mark;
            marks.add(new Mark(base() - tall(fen, top), fen));
        }
        return new Chart(WIDTH, HEIGHT, bars, marks, labels);
    }

    public double left() {
        return LEFT;
    }

    private static double base() {
        return HEIGHT - BOTTOM;
    }

    private static double tall(long fen, long top) {
        return top == 0 ? 0 : Math.max(fen, 0) * (double) (HEIGHT - BOTTOM - TOP) / top;
    }

    private static void add(List<Bar> bars, Bar bar) {
        if (bar.height() > 0) {
            bars.add(bar);
        }
    }

    /// The next amount people like to read: 1, 2 or 5 with noughts, at least 1,000 yuan.
    private static long round(long fen) {
        var step = 100_000L;
        while (step < fen) {
            for (var times : new long[] {2, 5, 10}) {
                if (step * times >= fen) {
                    return step * times;
                }
            }
            step *= 10;
        }
        return step;
    }
}
