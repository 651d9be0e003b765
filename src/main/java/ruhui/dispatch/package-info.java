/// What a member gets by post: certificate, receipt and the parcel they travel in, each also kept for download.
/// Owns the schema `dispatch`.
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
            "admission",
            "membership",
            "invoicing"
        })
@NullMarked
package ruhui.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
