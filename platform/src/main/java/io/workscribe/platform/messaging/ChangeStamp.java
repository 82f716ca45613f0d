package io.workscribe.platform.messaging;

import io.workscribe.api.common.MetaKeys;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.EventMessage;

/** What all messages of one change carry. */
public record ChangeStamp(String id, Instant at) {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** Of a change that nothing came before. */
    static ChangeStamp first(ChangeClock clock) {
        clock.requireRight();
        return of(clock);
    }

    static ChangeStamp of(ChangeClock clock) {
        return new ChangeStamp(IdentifierFactory.getInstance().generateIdentifier(), clock.next());
    }

    /** Of a message that belongs to a change. */
    public static ChangeStamp in(Map<String, ?> metaData) {
        return new ChangeStamp(
                required(metaData, MetaKeys.CHANGE), Instant.parse(required(metaData, MetaKeys.CHANGED_AT)));
    }

    /** Of an event as it was stored. A dead letter of before changes had ids has none: those are read without upcasters. */
    public static ChangeStamp of(EventMessage<?> event) {
        return event.getMetaData().containsKey(MetaKeys.CHANGE)
                ? in(event.getMetaData())
                : ChangesOfBefore.of(event.getMetaData(), event.getIdentifier(), event.getTimestamp());
    }

    private static String required(Map<String, ?> metaData, String key) {
        return Objects.requireNonNull(metaData.get(key), key).toString();
    }

    Map<String, String> metaData() {
        return Map.of(MetaKeys.CHANGE, id, MetaKeys.CHANGED_AT, text(at));
    }

    /** Of one length, so that texts are ordered as the moments are. */
    public static String text(Instant at) {
        return MICROSECONDS.format(at);
    }
}
