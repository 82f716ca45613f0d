package io.workscribe.platform.messaging;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The change of an event that was stored before there were changes, made of what the event says: all that came of one
 * command has one trace id, which is the id of the first message of the trace and begins with its moment.
 */
public final class ChangesOfBefore {

    private static final String TRACE = "traceId";
    private static final int TIME_ORDERED = 7;
    private static final int BITS_AFTER_MILLIS = 16;

    private static final NameBasedGenerator IDS = Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_OID);

    private ChangesOfBefore() {}

    /**
     * @param event its id
     * @param at its own moment, for what has no trace id of this kind
     */
    public static ChangeStamp of(Map<String, ?> metaData, String event, Instant at) {
        String trace = metaData.get(TRACE) instanceof String known ? known : event;
        UUID change;
        synchronized (IDS) {
            change = IDS.generate(trace.getBytes(StandardCharsets.UTF_8));
        }
        return new ChangeStamp(change.toString(), momentIn(trace).orElse(at));
    }

    private static Optional<Instant> momentIn(String trace) {
        try {
            UUID id = UUID.fromString(trace);
            return id.version() == TIME_ORDERED
                    ? Optional.of(Instant.ofEpochMilli(id.getMostSignificantBits() >>> BITS_AFTER_MILLIS))
                    : Optional.empty();
        } catch (IllegalArgumentException otherId) {
            return Optional.empty();
        }
    }
}
