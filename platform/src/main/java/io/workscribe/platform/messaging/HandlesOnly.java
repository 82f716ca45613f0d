package io.workscribe.platform.messaging;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Predicate;
import org.axonframework.messaging.Message;

/**
 * Of the messages of its type, a handler with this handles only those that pass. For all others there is no handler: a
 * processor goes on without a transaction, and a saga is neither looked for nor started.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface HandlesOnly {

    /** With a constructor without parameters. */
    Class<? extends Predicate<Message<?>>> value();
}
