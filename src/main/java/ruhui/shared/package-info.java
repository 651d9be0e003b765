/// The words all modules speak: identities, languages, ways to fail, contact data as typed.
/// Owns no schema and knows no other module.
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package ruhui.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
