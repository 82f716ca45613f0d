package io.workscribe.platform.operations;

import io.workscribe.platform.messaging.ChangeClock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while changes are refused because nobody knows when they happen. */
class ClockHealth extends AbstractHealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(ClockHealth.class);

    private final ChangeClock clock;
    private volatile boolean warned;

    ClockHealth(ChangeClock clock) {
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Optional<String> fault = clock.fault();
        if (fault.isPresent() && !warned) {
            log.warn("Changes are refused: {}", fault.get());
        }
        warned = fault.isPresent();
        fault.ifPresentOrElse(reason -> health.down().withDetail("reason", reason), health::up);
    }
}
