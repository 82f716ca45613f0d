package io.workscribe.distributed.connection;

import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down when Axon Server does not say in time which event is the newest. */
class AxonServerHealth extends AbstractHealthIndicator {

    private static final long PATIENCE_SECONDS = 2;

    private final AxonServerConnectionManager connections;

    AxonServerHealth(AxonServerConnectionManager connections) {
        super("Axon Server cannot be reached");
        this.connections = connections;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        Long newest = connections.getConnection().eventChannel().getLastToken().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        health.up()
                .withDetail("context", connections.getDefaultContext())
                .withDetail("newest", newest == null ? -1 : newest);
    }
}
