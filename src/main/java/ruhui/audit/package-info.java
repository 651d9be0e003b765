/// What was done by whom to what, in order, for those who check afterwards: rows are only ever added.
/// Owns the schema `audit`.
@ApplicationModule(allowedDependencies = {"shared", "web", "calendar"})
@NullMarked
package ruhui.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
