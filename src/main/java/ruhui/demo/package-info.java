/// A world to try things in: invented units in every stage, told through the same pages people use.
/// Exists only in the profile `demo`; owns the schema `demo`, which marks a database as one.
@ApplicationModule(allowedDependencies = {"shared", "accounts", "entry", "counterparts", "documents"})
@NullMarked
package ruhui.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
