/// Plays those outside whom the demo and the tests need: WeChat Pay as its own server with its own books, keys and
/// phone.
/// Owns no schema and knows nothing of the application, which reaches it over the network only.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ruhui.counterparts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
