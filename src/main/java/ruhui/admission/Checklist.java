package ruhui.admission;

import java.util.List;

/// What somebody found when looking through papers; `fingerprint` is the check code that was scanned, empty when none
/// was, and `others` are things missing beside the four that are always looked at.
public record Checklist(
        boolean formStamped,
        boolean licenceStamped,
        boolean pagesComplete,
        boolean equalsData,
        List<String> others,
        String fingerprint) {

    public static final Checklist COMPLETE = new Checklist(true, true, true, true, List.of(), "");

    public Checklist {
        others = List.copyOf(others);
    }

    public boolean isComplete() {
        return formStamped && licenceStamped && pagesComplete && equalsData && others.isEmpty();
    }
}
