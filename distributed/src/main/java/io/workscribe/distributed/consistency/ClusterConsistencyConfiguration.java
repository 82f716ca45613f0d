package io.workscribe.distributed.consistency;

import io.workscribe.platform.consistency.CommandDispatch;
import io.workscribe.platform.consistency.ParkedStreams;
import io.workscribe.platform.consistency.ProjectionBarrier;
import io.workscribe.platform.eventstore.ClaimOwner;
import io.workscribe.platform.messaging.ParkedEvents;
import io.workscribe.platform.messaging.RunningProcessors;
import io.workscribe.platform.readmodel.Handover;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a writer waits for, and who works on it. */
@Configuration(proxyBeanMethods = false)
public class ClusterConsistencyConfiguration {

    /** What it takes beside the time-out of a claim: somebody has to look, and to open a stream. */
    private static final Duration TAKE_OVER = Duration.ofSeconds(5);

    @Bean
    CommandDispatch commandDispatch(CommandBus bus, EventStore events) {
        return new AxonServerDispatch(bus, events);
    }

    @Bean
    ReportedProgress reportedProgress(ClaimOwner node) {
        return new ReportedProgress(node.timeout().plus(TAKE_OVER));
    }

    @Bean
    ProgressExchange progressExchange(
            ClaimOwner node, RunningProcessors processors, DataSource database, ReportedProgress progress) {
        return new ProgressExchange(node.name(), processors, database, progress);
    }

    @Bean
    SegmentBalance segmentBalance(ClaimOwner node, RunningProcessors processors, ReportedProgress progress) {
        return new SegmentBalance(node.name(), processors, progress);
    }

    /**
     * Whoever is silent for ten seconds is no longer believed, so after that all have heard. A process that cannot read yet
     * takes no part, so others go on answering.
     */
    @Bean
    Handover handover() {
        return new Handover(Duration.ofSeconds(12), Duration.ofSeconds(15), true, -1);
    }

    /** Any process may have put something aside. */
    @Bean
    ParkedStreams parkedStreams(JdbcClient jdbc, ParkedEvents noticed) {
        return new ParkedStreams(jdbc, noticed, Duration.ZERO);
    }

    @Bean
    ProjectionBarrier projectionBarrier(EventStore events, ReportedProgress progress) {
        return new ClusterBarrier(events, progress);
    }
}
