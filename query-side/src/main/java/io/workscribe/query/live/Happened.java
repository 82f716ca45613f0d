package io.workscribe.query.live;

import io.workscribe.api.common.MetaKeys;
import io.workscribe.platform.messaging.ChangeStamp;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An event, with what its metadata say of the change that it is part of.
 *
 * @param position in the stream of all events
 * @param version in the stream of its aggregate
 */
record Happened(
        Object event,
        long position,
        long version,
        String changeId,
        Instant at,
        @Nullable String actor,
        @Nullable String client,
        @Nullable String cause,
        @Nullable String command) {

    static Happened of(EventMessage<?> message, long position) {
        ChangeStamp stamp = ChangeStamp.of(message);
        return new Happened(
                message.getPayload(),
                position,
                message instanceof DomainEventMessage<?> ofAggregate ? ofAggregate.getSequenceNumber() : 0,
                stamp.id(),
                stamp.at(),
                text(message, MetaKeys.ACTOR),
                text(message, MetaKeys.CLIENT),
                text(message, MetaKeys.CAUSE),
                text(message, MetaKeys.COMMAND));
    }

    /** Done by nobody: by what follows from what somebody did. */
    Happened byNobody() {
        return new Happened(event, position, version, changeId, at, null, client, cause, command);
    }

    boolean isBy(Class<?> kind) {
        return kind.getSimpleName().equals(command);
    }

    private static @Nullable String text(EventMessage<?> message, String key) {
        Object value = message.getMetaData().get(key);
        return value == null ? null : value.toString();
    }
}
