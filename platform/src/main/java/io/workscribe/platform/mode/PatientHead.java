package io.workscribe.platform.mode;

import io.workscribe.platform.StartRefused;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Axon Server for its newest event until it answers; refuses the start when it does not in time. */
final class PatientHead implements LongSupplier {

    private static final Logger LOGGER = LoggerFactory.getLogger(PatientHead.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final LongSupplier newestEvent;
    private final String servers;
    private final Duration patience;

    /** @param newestEvent fails while there is no connection */
    PatientHead(LongSupplier newestEvent, String servers, Duration patience) {
        this.newestEvent = newestEvent;
        this.servers = servers;
        this.patience = patience;
    }

    @Override
    public long getAsLong() {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return newestEvent.getAsLong();
            } catch (RuntimeException unreachable) {
                if (System.nanoTime() - deadline > 0) {
                    throw refusal(unreachable);
                }
                LOGGER.info("Axon Server at {} does not answer yet", servers);
            }
            pause();
        }
    }

    private StartRefused refusal(RuntimeException cause) {
        return new StartRefused(
                "Axon Server cannot be reached at %s.".formatted(servers),
                "Start it, or set WORKSCRIBE_AXONSERVER_SERVERS to where it is.",
                cause);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
