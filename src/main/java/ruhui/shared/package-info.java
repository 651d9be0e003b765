/// The words all modules speak: who acts, what was typed wrong, which number comes next.
/// Owns the schema `shared`; stays small for ever.
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package ruhui.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
