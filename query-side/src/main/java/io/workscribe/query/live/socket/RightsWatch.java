package io.workscribe.query.live.socket;

import io.workscribe.api.common.UserId;
import io.workscribe.query.live.socket.Rights.Roles;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks up what people may see just before it is sent to them: for all sockets that have something to send, in one
 * statement. Nothing is sent as long as that cannot be looked up.
 */
final class RightsWatch {

    private static final Logger LOGGER = LoggerFactory.getLogger(RightsWatch.class);
    private static final long PAUSE_MILLIS = 500;

    private final Rights rights;
    private final Set<LiveSocket> waiting = new LinkedHashSet<>();
    private boolean running = true;

    RightsWatch(Rights rights) {
        this.rights = rights;
    }

    synchronized void lookUp(LiveSocket socket) {
        waiting.add(socket);
        notifyAll();
    }

    synchronized void stop() {
        running = false;
        notifyAll();
    }

    /** Until it is stopped. */
    void watch() {
        Set<LiveSocket> next = take();
        while (!next.isEmpty()) {
            try {
                look(next);
            } catch (RuntimeException failed) {
                LOGGER.warn("What people may see cannot be looked up now: {}", failed.toString());
                putBack(next);
            }
            next = take();
        }
    }

    private void look(Set<LiveSocket> sockets) {
        long begun = System.nanoTime();
        Map<UserId, Roles> roles =
                rights.of(sockets.stream().map(LiveSocket::userId).collect(Collectors.toSet()));
        for (LiveSocket socket : sockets) {
            try {
                socket.mayNow(roles.getOrDefault(socket.userId(), Roles.none(socket.userId())), begun);
            } catch (RuntimeException failed) {
                LOGGER.error("A socket cannot be told anything", failed);
            }
        }
    }

    private void putBack(Set<LiveSocket> sockets) {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        sockets.stream().filter(LiveSocket::isOpen).forEach(this::lookUp);
    }

    /** Empty when it was stopped. */
    private synchronized Set<LiveSocket> take() {
        try {
            while (running && waiting.isEmpty()) {
                wait();
            }
        } catch (InterruptedException stopped) {
            return Set.of();
        }
        Set<LiveSocket> taken = running ? new LinkedHashSet<>(waiting) : Set.of();
        waiting.clear();
        return taken;
    }
}
