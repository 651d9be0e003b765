/// Which days count: working days by the yearly notice of the State Council, and how days are written.
/// Owns the schema `calendar`.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ruhui.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
