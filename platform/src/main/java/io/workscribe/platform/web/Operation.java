package io.workscribe.platform.web;

import io.workscribe.api.common.ErrorCode;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the API's description says about an endpoint beyond what its code shows. Parameters and bodies are taken from
 * what the endpoint reads of its {@link RequestInput}; the refusals of tokens, of slugs (ORG_NOT_FOUND, NOT_A_MEMBER), bad
 * input, stale versions, rate and failures follow from the route and the code.
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

    /** The refusals of this endpoint's own, INSUFFICIENT_ROLE among them where not every member may call it. */
    ErrorCode[] refusals() default {};
}
