package io.workscribe.platform.mode;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/** For what only several processes need, because their events and tables are in different places. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Conditional(OnAxonServer.class)
public @interface ConditionalOnAxonServer {

    /** The setting that decides: addresses of the servers. */
    String SERVERS = "workscribe.axon-server.servers";
}
