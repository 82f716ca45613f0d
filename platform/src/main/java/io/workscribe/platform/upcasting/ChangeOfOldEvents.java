package io.workscribe.platform.upcasting;

import io.workscribe.api.common.MetaKeys;
import io.workscribe.platform.messaging.ChangeStamp;
import io.workscribe.platform.messaging.ChangesOfBefore;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

/**
 * Events of the time before changes had ids: those of one trace are one change. Its id is made from the trace id, its
 * moment is the one in the trace id, which is that of the first message of the trace, so every event says the same.
 */
final class ChangeOfOldEvents extends SingleEventUpcaster {

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return !event.getMetaData().getObject().containsKey(MetaKeys.CHANGE);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcast(
                event.getType(), event.getContentType(), Function.identity(), metaData -> withChange(metaData, event));
    }

    private static MetaData withChange(MetaData metaData, IntermediateEventRepresentation event) {
        ChangeStamp change = ChangesOfBefore.of(metaData, event.getMessageIdentifier(), event.getTimestamp());
        return metaData.mergedWith(
                Map.of(MetaKeys.CHANGE, change.id(), MetaKeys.CHANGED_AT, ChangeStamp.text(change.at())));
    }
}
