/// The first page of the staff: what waits for them, and what the system itself wants to say.
/// Owns no schema; each module brings its queues and notices.
@ApplicationModule(allowedDependencies = {"shared", "web", "calendar", "association"})
@NullMarked
package ruhui.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
