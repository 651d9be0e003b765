/// The pages anybody may read: home, joining guide, about, privacy, accessibility.
/// Owns no schema; what it tells comes from the association's settings.
@ApplicationModule(allowedDependencies = {"shared", "web", "calendar", "association"})
@NullMarked
package ruhui.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
