package ruhui.dues;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Money of an unknown unit: `freeFen` is what was neither given to a unit nor sent back.
public record PoolMoney(
        UUID id, Way way, String source, long fen, long freeFen, LocalDate paidOn, String payer, Instant at) {}
