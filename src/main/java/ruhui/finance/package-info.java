/// What finance works on, gathered from the modules it happens in: what waits, charges besides dues, and the statement
/// of a month. Owns no schema; all money here is read from the ledger.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "calendar",
            "association",
            "audit",
            "entry",
            "admission",
            "ledger",
            "dues",
            "invoicing"
        })
@NullMarked
package ruhui.finance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
