package io.workscribe.standalone.acceptance;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What of the contract a test proves; docs/contract-coverage.md is made from it. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Contract {

    /** Endpoints ({@code "#46"}) and numbered decisions ({@code "F22"}, {@code "M5"}, {@code "D1"}). */
    String[] value();
}
