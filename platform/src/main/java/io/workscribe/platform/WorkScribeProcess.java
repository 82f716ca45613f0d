package io.workscribe.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.axonframework.springboot.autoconfig.AxonServerActuatorAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;

/**
 * Marks the main class of a process. Leaves out what would otherwise stand beside our explicit beans: Axon's
 * configurations for Axon Server (they would connect to one at localhost) and for JDBC (it would replace our dead-letter
 * queues by none) and JPA, its XML serializer, its update checker, the user that Spring Boot makes up, and file uploads (they
 * would be looked for in a body that was read already).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            AxonServerActuatorAutoConfiguration.class,
            AxonServerAutoConfiguration.class,
            AxonServerBusAutoConfiguration.class,
            JdbcAutoConfiguration.class,
            MultipartAutoConfiguration.class,
            UpdateCheckerAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class,
            XStreamAutoConfiguration.class
        },
        excludeName = {
            "org.axonframework.springboot.autoconfig.JpaAutoConfiguration",
            "org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration"
        })
public @interface WorkScribeProcess {}
