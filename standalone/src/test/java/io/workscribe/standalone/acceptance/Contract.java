package io.workscribe.standalone.acceptance;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What of the contract a test proves, or every test of a class; docs/contract-coverage.md is made from it. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Contract {

    /**
     * What stands in the first column of {@code acceptance/contract.md}: endpoints ({@code "#46"}, those beyond the
     * contract by method and path), numbered decisions ({@code "F22"}, {@code "M5"}, {@code "D1"}), and rules that hold
     * everywhere ({@code "2.3"}).
     */
    String[] value();
}
