/// The frame of every page: language, visitor, permission, form tokens, the three ways to fail, and typed templates.
/// Owns the schema `web`; knows no business word.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "calendar"})
package ruhui.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
