/// What a unit owes, what arrived from it and which transfers it reported; finance confirms or refuses them here.
/// Owns the schema `dues`, whose ledger is only ever added to.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "calendar",
            "association",
            "audit",
            "documents",
            "entry",
            "admission",
            "ledger"
        })
@NullMarked
package ruhui.dues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
