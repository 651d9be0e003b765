/// Who is a member, in which rank, for which days, and with which certificate; whoever holds a certificate can check
/// it.
/// Owns the schema `membership`.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "calendar",
            "association",
            "audit",
            "documents",
            "couriers",
            "entry",
            "admission"
        })
@NullMarked
package ruhui.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
