package io.workscribe.platform.upcasting;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import io.workscribe.api.common.MetaKeys;
import io.workscribe.platform.messaging.ChangeStamp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

/**
 * Events of the time before changes had ids: those of one trace are one change. Its id is made from the trace id, its
 * moment is the one in the trace id, which is that of the first message of the trace, so every event says the same.
 */
final class ChangeOfOldEvents extends SingleEventUpcaster {

    private static final String TRACE = "traceId";
    private static final int TIME_ORDERED = 7;
    private static final int BITS_AFTER_MILLIS = 16;

    private final NameBasedGenerator ids = Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_OID);

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return !event.getMetaData().getObject().containsKey(MetaKeys.CHANGE);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcast(
                event.getType(), event.getContentType(), Function.identity(), metaData -> withChange(metaData, event));
    }

    private MetaData withChange(MetaData metaData, IntermediateEventRepresentation event) {
        String trace = metaData.get(TRACE) instanceof String known ? known : event.getMessageIdentifier();
        return metaData.mergedWith(Map.of(
                MetaKeys.CHANGE,
                ids.generate(trace.getBytes(StandardCharsets.UTF_8)).toString(),
                MetaKeys.CHANGED_AT,
                ChangeStamp.text(momentIn(trace).orElseGet(event::getTimestamp))));
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
