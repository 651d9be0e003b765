package ruhui.association;

/// From which amount on money is booked or sent back only when two people agree.
public record Controls(long secondPersonFen) {

    /// ¥10,000, five times what most members pay a year.
    static final Controls USUAL = new Controls(1_000_000);
}
