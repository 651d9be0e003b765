package ruhui.association;

/// How long each step takes at most, in working days; `…WithinDays` and `initialPasswordDays` are calendar days.
public record Promises(
        int preliminaryMin,
        int preliminaryMax,
        int formalDays,
        int transferDays,
        int mailingMin,
        int mailingMax,
        int payWithinDays,
        int papersWithinDays,
        int correctWithinDays,
        int initialPasswordDays) {

    /// What the association published before it had this system.
    static final Promises USUAL = new Promises(2, 3, 3, 3, 5, 10, 30, 10, 30, 7);
}
