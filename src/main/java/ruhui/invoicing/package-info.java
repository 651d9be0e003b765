/// Invoicing information of the units, their applications for invoices, and the files finance issued outside.
/// Owns the schema `invoicing`.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "calendar",
            "association",
            "audit",
            "documents",
            "entry",
            "admission",
            "dues"
        })
@NullMarked
package ruhui.invoicing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
