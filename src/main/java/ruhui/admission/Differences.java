package ruhui.admission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ruhui.admission.Screens.Difference;
import ruhui.entry.Sheet;

/// Where a printed sheet and the data of today differ, field by field.
final class Differences {

    private Differences() {}

    static List<Difference> between(Sheet printed, Sheet now, Words words) {
        var before = lines(printed, words);
        var after = lines(now, words);
        var labels = new LinkedHashMap<String, String>();
        after.forEach((key, line) -> labels.put(key, line.label()));
        before.forEach((key, line) -> labels.putIfAbsent(key, line.label()));
        var differences = new ArrayList<Difference>();
        labels.forEach((key, label) -> {
            var was = before.getOrDefault(key, Line.NONE);
            var is = after.getOrDefault(key, Line.NONE);
            if (!was.same().equals(is.same())) {
                differences.add(new Difference(label, was.value(), is.value()));
            }
        });
        return differences;
    }

    private static Map<String, Line> lines(Sheet sheet, Words words) {
        var lines = new LinkedHashMap<String, Line>();
        sheet.parts()
                .forEach(part -> part.rows()
                        .forEach(row -> lines.put(row.key(), new Line(row.label(), row.value(), row.value()))));
        sheet.pictures()
                .forEach(picture -> lines.put(
                        picture.key(),
                        new Line(words.t("picture"), picture.caption(), picture.caption() + picture.file())));
        var order = new ArrayList<String>();
        sheet.pictures().forEach(picture -> order.add(picture.caption()));
        if (order.size() > 1) {
            lines.put("pictures", new Line(words.t("picture.order"), String.join("、", order), String.join("、", order)));
        }
        lines.put("licence", new Line(words.t("licence"), words.t("licence.scan"), String.valueOf(sheet.licence())));
        return lines;
    }

    private record Line(String label, String value, String same) {

        static final Line NONE = new Line("", "", "");
    }
}
