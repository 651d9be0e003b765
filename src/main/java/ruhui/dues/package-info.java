/// What a unit owes, what was paid and how it is told.
/// Owns the schema `dues`.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ruhui.dues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
