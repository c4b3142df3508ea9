package io.calrelay.sandbox.world;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** This simulated behaviour was checked against the real service or its machine-readable definition. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
public @interface Verified {
    /** The date, such as {@code 2026-11-03}. */
    String on();

    String source();
}
