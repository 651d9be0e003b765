/// From the preliminary approval to the membership: account, papers, formal review, dues and welcome parcel of a unit.
/// Owns the schema `admission`; waits for signals of those who know of money and parcels.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "calendar",
            "accounts",
            "association",
            "audit",
            "documents",
            "couriers",
            "entry"
        })
@NullMarked
package ruhui.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
