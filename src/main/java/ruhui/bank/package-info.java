/// What the bank says arrived: statements are read in, kept line by line, and each incoming line finds its unit.
/// Owns the schema `bank`, whose lines are never changed; money itself is booked by `dues`.
@ApplicationModule(
        allowedDependencies = {"shared", "web", "calendar", "association", "audit", "documents", "entry", "dues"})
@NullMarked
package ruhui.bank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
