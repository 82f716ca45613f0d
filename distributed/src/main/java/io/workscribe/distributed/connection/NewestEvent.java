package io.workscribe.distributed.connection;

import io.workscribe.platform.StartupFailure;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/** The position of the newest event in Axon Server, -1 when there is none. */
public final class NewestEvent {

    private static final int ANSWER_SECONDS = 5;

    /** Both may be started at the same time. */
    private static final Duration PATIENCE_AT_START = Duration.ofMinutes(2);

    private final AxonServerConnectionManager connections;
    private final AxonServerConfiguration connector;

    NewestEvent(AxonServerConnectionManager connections, AxonServerConfiguration connector) {
        this.connections = connections;
        this.connector = connector;
    }

    /** Fails when it cannot be known at once. */
    public long position() {
        Long newest = connections
                .getConnection()
                .eventChannel()
                .getLastToken()
                .orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                .join();
        return newest == null ? -1 : newest;
    }

    /** Waits for an Axon Server that is about to start. */
    public long positionAtStart() {
        RetryTemplate patience = new RetryTemplate(RetryPolicy.builder()
                .maxRetries(Long.MAX_VALUE)
                .delay(Duration.ofMillis(connector.getReconnectInterval()))
                .timeout(PATIENCE_AT_START)
                .build());
        try {
            return patience.execute(this::position);
        } catch (RetryException unreachable) {
            throw new StartupFailure(
                    "Axon Server cannot be reached at %s.".formatted(connector.getServers()),
                    "Start it, or set WORKSCRIBE_AXONSERVER_SERVERS to where it is.",
                    unreachable);
        }
    }
}
