package io.workscribe.platform.readmodel;

import io.workscribe.platform.messaging.ProcessorFactory;
import io.workscribe.platform.messaging.ProcessorNames;
import io.workscribe.platform.messaging.RunningProcessors;
import io.workscribe.platform.messaging.RunningProcessors.Role;
import java.util.function.LongPredicate;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A generation that this process feeds, or would if the process that does so ended. */
final class FedGeneration {

    private final ReadModel model;
    private final long number;
    private final RunningProcessors running;
    private final ProcessorFactory.Started started;
    private volatile Role role;

    FedGeneration(
            ReadModel model,
            long number,
            Role role,
            JdbcClient plain,
            RunningProcessors running,
            ProcessorFactory factory,
            Configuration axon,
            LongPredicate gate,
            Runnable beforeBatch) {
        this.model = model;
        this.number = number;
        this.role = role;
        this.running = running;
        this.started = factory.start(
                new ProcessorFactory.Feed(
                        name(),
                        model.handlers(model.writing(number).of(plain)),
                        role == Role.LIVE ? ProcessorFactory.Pace.LIVE : ProcessorFactory.Pace.BUILD,
                        gate,
                        beforeBatch),
                axon);
        running.put(name(), started.group(), role);
    }

    long number() {
        return number;
    }

    String name() {
        return ProcessorNames.ofGeneration(model.group(), number);
    }

    StreamingEventProcessor processor() {
        return started.group().processor();
    }

    /** The newest event that it has handled, or had nothing to do about; -1 before the first. */
    long position() {
        return processor().processingStatus().values().stream()
                .mapToLong(segment -> segment.getCurrentPosition().orElse(-1))
                .min()
                .orElse(-1);
    }

    void become(Role next) {
        if (role != next) {
            role = next;
            running.put(name(), started.group(), next);
        }
    }

    /** To be called when its gate lets more through. */
    void goOn() {
        started.gateOpened().run();
    }

    void end() {
        running.remove(name());
        started.end().run();
    }
}
