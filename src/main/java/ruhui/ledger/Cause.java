package ruhui.ledger;

/// What brought an entry about. The same cause never books twice while what it booked stands.
public record Cause(String kind, String id) {}
