package ruhui.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.association.Level;

/// A member as others see it today. `unit` is the id of its case, `number` that case's number; `from` and `to` are the
/// first and last day of the latest paid year, `certificate` the number of the one issued for it.
public record Member(
        UUID unit,
        String number,
        String name,
        Level level,
        LocalDate joinedOn,
        LocalDate from,
        LocalDate to,
        MemberState state,
        @Nullable String certificate) {}
