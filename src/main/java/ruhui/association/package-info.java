/// The association itself: its profile, promised days and fee standards, asked at the first start and changed by its
/// administrators. Owns the schema `association`.
@ApplicationModule(allowedDependencies = {"shared", "web", "calendar", "audit", "accounts", "documents"})
@NullMarked
package ruhui.association;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
