package io.workscribe.platform.operations;

import io.workscribe.platform.DataFolder;
import io.workscribe.platform.consistency.ClusterProgress;
import io.workscribe.platform.messaging.ChangeClock;
import io.workscribe.platform.messaging.Progress;
import io.workscribe.platform.messaging.Readiness;
import io.workscribe.platform.messaging.RunningProcessors;
import io.workscribe.platform.readmodel.ReadModels;
import java.time.InstantSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the person who runs WorkScribe sees and can do, on the management port. */
@Configuration(proxyBeanMethods = false)
@Import({ReadyFile.class, StartAnnouncement.class})
public class OperationsConfiguration {

    /** Found by Axon and used by every processor. */
    @Bean
    ProcessorFailures processorFailures() {
        return new ProcessorFailures();
    }

    @Bean
    DeadLetters deadLetterOperations(RunningProcessors running, Progress progress, JdbcClient jdbc) {
        return new DeadLetters(running, progress, jdbc);
    }

    @Bean
    Processors processorOperations(
            RunningProcessors running,
            EventStore events,
            TokenStore tokens,
            DeadLetters deadLetters,
            ProcessorFailures failures,
            ClusterProgress others,
            PlatformTransactionManager transactions) {
        return new Processors(
                running, events, tokens, deadLetters, failures, others, new TransactionTemplate(transactions));
    }

    @Bean
    StandstillWatch standstillWatch(Processors processors) {
        return new StandstillWatch(processors);
    }

    @Bean
    ProcessorsEndpoint processorsEndpoint(Processors processors, ReadModels models) {
        return new ProcessorsEndpoint(processors, models);
    }

    @Bean
    ReadModelsEndpoint readModelsEndpoint(ReadModels models) {
        return new ReadModelsEndpoint(models);
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(DeadLetters deadLetters) {
        return new DeadLettersEndpoint(deadLetters);
    }

    @Bean
    ProcessorsHealth processorsHealthIndicator(Processors processors, Readiness readiness) {
        return new ProcessorsHealth(processors, readiness);
    }

    @Bean
    DataDiskHealth dataDiskHealthIndicator(DataFolder data) {
        return new DataDiskHealth(data.root());
    }

    @Bean
    ClockWatch clockWatch(ChangeClock clock, InstantSource machine, JdbcClient jdbc) {
        return new ClockWatch(clock, machine, jdbc);
    }

    @Bean
    ClockHealth clockHealthIndicator(ChangeClock clock) {
        return new ClockHealth(clock);
    }

    /**
     * Whoever can open the loopback port is the operator. A web page in a browser on the same machine can send requests
     * there too, but not without naming its origin.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain operationsAccess(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((authentication, context) ->
                                new AuthorizationDecision(context.getRequest().getHeader("Origin") == null)))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .build();
    }
}
