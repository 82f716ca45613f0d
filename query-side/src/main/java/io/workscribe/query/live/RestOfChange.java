package io.workscribe.query.live;

import io.workscribe.api.common.MetaKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * The events of a change that a batch has ended in. They lie together, and are there when the first of them is; but
 * they reach a processor one after the other.
 */
@Component
class RestOfChange {

    /** Larger changes are told in parts. */
    private static final int MOST = 1_000;

    private static final int PATIENCE_MILLIS = 2_000;

    private final EventStore store;

    RestOfChange(EventStore store) {
        this.store = store;
    }

    /** Those right behind the token that belong to the change. */
    List<Happened> behind(TrackingToken token, String changeId) {
        long position = token.position().orElse(-1);
        long head = store.createHeadToken().position().orElse(-1);
        List<Happened> rest = new ArrayList<>();
        if (head <= position) {
            return rest;
        }
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(token)) {
            while (position < head
                    && rest.size() < MOST
                    && stream.hasNextAvailable(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                TrackedEventMessage<?> next = stream.nextAvailable();
                if (!changeId.equals(next.getMetaData().get(MetaKeys.CHANGE))) {
                    break;
                }
                position = next.trackingToken().position().orElse(head);
                rest.add(Happened.of(next, position));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return rest;
    }
}
