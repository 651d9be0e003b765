package ruhui.dues;

import java.util.List;
import java.util.UUID;

/// The book of one unit: charges the newest first, money the oldest first.
public record UnitBook(
        UUID unit, List<Charge> charges, List<Arrived> arrived, long owedFen, long creditFen, long setAsideFen) {}
