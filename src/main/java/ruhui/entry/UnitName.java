package ruhui.entry;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import ruhui.shared.Typed;

/// The name of a unit as on its licence, compared without regard to brackets, blanks and width of signs.
record UnitName(String name) {

    private static final Pattern OPENING = Pattern.compile("[\\[〔【﹝{]");
    private static final Pattern CLOSING = Pattern.compile("[\\]〕】﹞}]");
    private static final Pattern LEGAL_FORM = Pattern.compile("(股份有限公司|有限责任公司|有限公司|集团公司|总公司|公司|集团)+$");
    private static final Pattern NOT_TELLING = Pattern.compile("[()·.,\"'“”‘’-]|[省市区县]");
    private static final int SIGNS_A_SLIP = 5;
    private static final int MOST_SLIPS = 2;

    boolean sameAs(UnitName other) {
        return key().equals(other.key());
    }

    /// Worth a look by a person: the same but for legal form, punctuation, kind of place, or a sign or two.
    boolean similarTo(UnitName other) {
        var mine = core();
        var theirs = other.core();
        var slips = Math.min(MOST_SLIPS, Math.min(mine.length(), theirs.length()) / SIGNS_A_SLIP);
        return sameAs(other) || (!mine.isEmpty() && distance(mine, theirs) <= slips);
    }

    /// What two names that differ in one sign have in common: the name, and the name without each of its signs.
    Set<String> traces() {
        var core = core();
        var traces = new HashSet<String>();
        if (!core.isEmpty()) {
            traces.add(core);
            for (var i = 0; core.length() >= SIGNS_A_SLIP && i < core.length(); i++) {
                traces.add(core.substring(0, i) + core.substring(i + 1));
            }
        }
        return traces;
    }

    private String key() {
        var dense = Typed.dense(name).toLowerCase(Locale.ROOT);
        return CLOSING.matcher(OPENING.matcher(dense).replaceAll("(")).replaceAll(")");
    }

    private String core() {
        var telling = NOT_TELLING.matcher(key()).replaceAll("");
        return LEGAL_FORM.matcher(telling).replaceFirst("");
    }

    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
