package ruhui.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Who may use this address; the application does not start while a handler lacks it.
/// The auditor may read (GET) whatever any of the staff may.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allow {

    Who[] value();

    /// The duties during which it is open all the same.
    Duty[] despite() default {};
}
