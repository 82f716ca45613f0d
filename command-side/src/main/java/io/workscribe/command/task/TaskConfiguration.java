package io.workscribe.command.task;

import io.workscribe.command.planning.SprintStates;
import io.workscribe.command.reservation.ProjectCounters;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens around every command for a task or a sprint. */
@Configuration(proxyBeanMethods = false)
class TaskConfiguration {

    @Bean
    ConfigurerModule projectLock(TaskRegister register, SprintStates sprints, ProjectCounters counters) {
        return configurer -> configurer.onInitialize(configuration -> configuration.onStart(() -> configuration
                .commandBus()
                .registerHandlerInterceptor(new ProjectLockInterceptor(register, sprints, counters))));
    }
}
