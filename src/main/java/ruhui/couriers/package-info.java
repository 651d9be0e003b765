/// The carriers papers travel with, and what a parcel number looks like.
/// Owns no schema: the carriers are shipped as `couriers/couriers.json`.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ruhui.couriers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
