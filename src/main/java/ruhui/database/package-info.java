/// The PostgreSQL everything is kept in: our own below the home folder, or the one named by `RUHUI_DB_URL`.
/// Owns no schema; every module brings its own.
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package ruhui.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
