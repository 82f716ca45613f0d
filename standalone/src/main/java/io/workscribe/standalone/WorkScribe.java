package io.workscribe.standalone;

import io.workscribe.command.CommandSideConfiguration;
import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Both sides in one process, with an embedded PostgreSQL unless another is named. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {UserDetailsServiceAutoConfiguration.class, XStreamAutoConfiguration.class})
@Import({CommandSideConfiguration.class})
public class WorkScribe {

    public static void main(String[] arguments) {
        keepAxonQuiet();
        SpringApplication.run(WorkScribe.class, arguments);
    }

    /** Axon calls home and advertises as soon as it starts, before any Spring property is read. */
    private static void keepAxonQuiet() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }
}
