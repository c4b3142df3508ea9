package io.calrelay.sandbox.world;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** This simulated behaviour was seen in, or documented by, the real service. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
public @interface Verified {
    /** When, as {@code 2026-11} or {@code 2026-11-03}. */
    String on();

    String source();
}
