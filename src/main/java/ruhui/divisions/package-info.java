/// Provinces, cities and counties of China, to choose an address from.
/// Owns no schema: they are shipped as `divisions/divisions.csv`, whose origin stands beside it.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ruhui.divisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
