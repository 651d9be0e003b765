/// People, units and staff, and how they prove who they are.
/// Owns the schema `accounts`.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ruhui.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
