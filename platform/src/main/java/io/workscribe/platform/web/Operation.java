package io.workscribe.platform.web;

import io.workscribe.api.common.ErrorCode;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the API's description says about an endpoint beyond what its code shows. Parameters and bodies are taken from
 * what the endpoint reads of its {@link RequestInput}; the refusals of tokens, of slugs (ORG_NOT_FOUND, NOT_A_MEMBER), bad
 * input, rate and failures follow from the route and the code.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Operation {

    /** One short sentence without a full stop. */
    String summary();

    /** What the summary leaves open, in whole sentences. */
    String description() default "";

    /** The status of success. */
    int status() default 200;

    /** The body of success; {@link Void} for none, {@code {}} or {@code null}. */
    Class<?> answer() default Void.class;

    /** Whether success is a bare array of answers. */
    boolean list() default false;

    /** Whether what is sent with PATCH may be a merge patch: not where it is no change of the thing's keys. */
    boolean mergePatch() default true;

    /** Whether what it reads has an entity tag. A part of a list has none: nobody asks for the same part again. */
    boolean tagged() default true;

    /**
     * The refusals of this endpoint's own, INSUFFICIENT_ROLE among them where not every member may call it, and
     * PRECONDITION_FAILED where an If-Match is heeded.
     */
    ErrorCode[] refusals() default {};
}
