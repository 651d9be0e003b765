/// The application of a unit, from the first line of its draft to the answer of the association, and the corrections
/// asked for later. Owns the schema `entry`.
@ApplicationModule(
        allowedDependencies = {"shared", "web", "calendar", "accounts", "association", "documents", "divisions"})
@NullMarked
package ruhui.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
