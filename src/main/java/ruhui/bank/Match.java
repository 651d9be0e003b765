package ruhui.bank;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.bank.SuspenseList.Loose;
import ruhui.dues.Charge;
import ruhui.dues.SameName;
import ruhui.dues.TransferLine;

/// A line whose remark code names a charge that misses just this amount. `transfer` is what the unit reported of it.
public record Match(Loose line, Charge charge, @Nullable TransferLine transfer) {

    /// Whether the payer is the unit; if not, somebody pays for it.
    public boolean samePayer() {
        return SameName.same(line.payer(), charge.unitName());
    }

    /// What a page sends back: the same match, on the same versions.
    public String pick() {
        var reported = transfer == null ? "" : transfer.id() + "." + transfer.version();
        return line.id() + "~" + line.version() + "~" + charge.id() + "~" + reported;
    }

    UUID unit() {
        return charge.caseId();
    }
}
