/// The book of all money in fen: balanced entries that are only ever added to, each with what caused it and who did it.
/// Owns the schema `ledger`; what is owed, free, unallocated or set aside is asked here and stored nowhere else.
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package ruhui.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
