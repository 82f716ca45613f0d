package io.workscribe.platform.connection;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The bodies that have not arrived yet: so many of one address, and so many bytes of all. */
final class UnfinishedBodies {

    /** Many good clients send head and body apart; nobody is counted who needs no longer than this. */
    private static final long UNCOUNTED_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Map<String, Set<BodyReader>> byAddress = new HashMap<>();
    private final Map<BodyReader, String> addresses = new HashMap<>();
    private final AtomicLong bytes = new AtomicLong();
    private final int perAddress;
    private final long maxBytes;

    UnfinishedBodies(int perAddress, long maxBytes) {
        this.perAddress = perAddress;
        this.maxBytes = maxBytes;
    }

    synchronized void add(String address, BodyReader body) {
        byAddress.computeIfAbsent(address, first -> new LinkedHashSet<>()).add(body);
        addresses.put(body, address);
    }

    /** They count until the body is removed. */
    boolean hasRoomFor(int more) {
        return bytes.addAndGet(more) <= maxBytes;
    }

    synchronized void remove(BodyReader body, int received) {
        String address = addresses.remove(body);
        if (address == null) {
            return;
        }
        bytes.addAndGet(-received);
        byAddress.computeIfPresent(address, (same, bodies) -> {
            bodies.remove(body);
            return bodies.isEmpty() ? null : bodies;
        });
    }

    /** Those that came first may go on. */
    void refuseTooMany() {
        overdue().forEach(body -> body.refuse(Refusal.TOO_MANY));
    }

    private synchronized List<BodyReader> overdue() {
        return byAddress.values().stream()
                .filter(bodies -> bodies.size() > perAddress)
                .flatMap(bodies -> bodies.stream()
                        .filter(body -> body.isOlderThan(UNCOUNTED_NANOS))
                        .skip(perAddress))
                .toList();
    }

    synchronized int count() {
        return addresses.size();
    }
}
