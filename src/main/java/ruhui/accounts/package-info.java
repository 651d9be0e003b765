/// People, units and staff, and how they prove who they are.
/// Owns the schema `accounts` and the folder `keys` of the home folder.
@ApplicationModule(allowedDependencies = {"shared", "web", "calendar", "audit"})
@NullMarked
package ruhui.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
