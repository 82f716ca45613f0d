package io.workscribe.query.history;

import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.platform.messaging.ChangeStamp;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of the change that it is part of.
 *
 * @param position of the event
 * @param actorId null where it follows from another change
 */
record StoredChange(
        UUID id,
        OrganizationId organizationId,
        long position,
        Instant at,
        @Nullable UUID actorId,
        @Nullable UUID cause,
        @Nullable UUID undoes,
        boolean lasting) {

    static StoredChange of(EventMessage<?> message, OrganizationId organization, long position, boolean lasting) {
        MetaData metaData = message.getMetaData();
        UUID cause = idIn(metaData, MetaKeys.CAUSE);
        UUID undoes = idIn(metaData, MetaKeys.UNDOES);
        UUID actor = cause == null ? idIn(metaData, MetaKeys.ACTOR) : null;
        ChangeStamp stamp = ChangeStamp.of(message);
        return new StoredChange(
                UUID.fromString(stamp.id()), organization, position, stamp.at(), actor, cause, undoes, lasting);
    }

    private static @Nullable UUID idIn(MetaData metaData, String key) {
        Object value = metaData.get(key);
        return value == null ? null : UUID.fromString(value.toString());
    }
}
