/// Files: stored once, checked by their content, handed out to those whom another module found to have the right; and
/// the
/// PDFs and QR codes the association prints. Owns the schema `documents` and the folder `files` of the home folder.
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package ruhui.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
