/// The application of a unit, from the first line of its draft to the answer of the association.
/// Owns the schema `entry`.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ruhui.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
