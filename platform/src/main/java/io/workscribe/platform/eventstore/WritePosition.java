package io.workscribe.platform.eventstore;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where the newest events of the current thread's last transaction stand. A command is handled on the thread that sends
 * it, so its sender can read there how far the read side must come.
 *
 * @param position in the stream of all events
 * @param version the sequence number of the last event in its aggregate
 * @param newestByType where the last event of each type stands; empty when that is not known
 */
public record WritePosition(long position, long version, Map<Class<?>, Long> newestByType) {

    public WritePosition(long position, long version) {
        this(position, version, Map.of());
    }

    /** Together with what the same transaction wrote before. */
    WritePosition after(WritePosition before) {
        Map<Class<?>, Long> both = new HashMap<>(before.newestByType());
        both.putAll(newestByType);
        return new WritePosition(position, version, both);
    }

    /** How far somebody must come who sees only events of some types; 0 when none of them was written. */
    public long lastOf(Predicate<Class<?>> types) {
        if (newestByType.isEmpty()) {
            return position;
        }
        long last = 0;
        for (Map.Entry<Class<?>, Long> type : newestByType.entrySet()) {
            if (type.getValue() > last && types.test(type.getKey())) {
                last = type.getValue();
            }
        }
        return last;
    }

    private static final ThreadLocal<WritePosition> COMMITTED = new ThreadLocal<>();

    /** Called when they are. */
    public static void committed(WritePosition written) {
        COMMITTED.set(written);
    }

    /** What was written since the last call, empty when nothing was; forgets it. */
    public static Optional<WritePosition> take() {
        WritePosition written = COMMITTED.get();
        COMMITTED.remove();
        return Optional.ofNullable(written);
    }
}
