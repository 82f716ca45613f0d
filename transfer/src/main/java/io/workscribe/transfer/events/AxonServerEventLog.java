package io.workscribe.transfer.events;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.workscribe.platform.StartupFailure;
import io.workscribe.platform.eventstore.EventLocation.Store;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.common.DateTimeUtils;
import org.jspecify.annotations.Nullable;

/** The events in a context of Axon Server, whose positions are 0, 1, 2 and so on without a gap. */
final class AxonServerEventLog implements EventLog {

    private static final int EVENTS_AHEAD = 1_000;
    private static final long PATIENCE_SECONDS = 30;

    private final Supplier<EventChannel> channel;

    AxonServerEventLog(Supplier<EventChannel> channel) {
        this.channel = channel;
    }

    @Override
    public Store store() {
        return Store.AXON_SERVER;
    }

    @Override
    public long size() {
        Long newest = answer(() -> channel.get().getLastToken());
        return newest == null ? 0 : newest + 1;
    }

    @Override
    public void read(long skipped, Consumer<StoredEvent> reader) {
        long end = size();
        if (skipped >= end) {
            return;
        }
        try (EventStream stream = channel.get().openStream(skipped - 1, EVENTS_AHEAD)) {
            for (long position = skipped; position < end; position++) {
                EventWithToken event = stream.nextIfAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (event == null) {
                    throw silent(stream.getError().orElse(null));
                }
                if (event.getToken() != position) {
                    throw new StartupFailure(
                            "Axon Server has no event %d, but one %d.".formatted(position, event.getToken()),
                            "Use a context that holds all events from the first on.");
                }
                reader.accept(event(position, event.getEvent()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw silent(interrupted);
        }
    }

    @Override
    public void append(List<StoredEvent> events) {
        answer(() -> {
            AppendEventsTransaction transaction = channel.get().startAppendEventsTransaction();
            events.forEach(event -> transaction.appendEvent(message(event)));
            return transaction.commit();
        });
    }

    private static Event message(StoredEvent event) {
        SerializedObject.Builder payload = SerializedObject.newBuilder()
                .setType(event.payloadType())
                .setRevision(event.payloadRevision() == null ? "" : event.payloadRevision())
                .setData(ByteString.copyFromUtf8(event.payload()));
        Event.Builder message = Event.newBuilder()
                .setMessageIdentifier(event.identifier())
                .setTimestamp(DateTimeUtils.parseInstant(event.timestamp()).toEpochMilli())
                .setPayload(payload);
        if (event.aggregateType() != null) {
            message.setAggregateType(event.aggregateType())
                    .setAggregateIdentifier(event.aggregateIdentifier())
                    .setAggregateSequenceNumber(event.sequenceNumber());
        }
        event.metaData()
                .forEach((key, value) -> message.putMetaData(
                        key, MetaDataValue.newBuilder().setTextValue(value).build()));
        return message.build();
    }

    private static StoredEvent event(long position, Event message) {
        boolean ofAggregate = !message.getAggregateType().isEmpty();
        String revision = message.getPayload().getRevision();
        return new StoredEvent(
                position,
                message.getMessageIdentifier(),
                DateTimeUtils.formatInstant(Instant.ofEpochMilli(message.getTimestamp())),
                ofAggregate ? message.getAggregateType() : null,
                ofAggregate ? message.getAggregateIdentifier() : message.getMessageIdentifier(),
                message.getAggregateSequenceNumber(),
                message.getPayload().getType(),
                revision.isEmpty() ? null : revision,
                message.getPayload().getData().toStringUtf8(),
                metaData(message));
    }

    private static Map<String, String> metaData(Event message) {
        Map<String, String> metaData = new TreeMap<>();
        message.getMetaDataMap().forEach((key, value) -> {
            if (!value.hasTextValue()) {
                throw new StartupFailure(
                        "Event %s cannot be moved: its metadata is not an object of texts."
                                .formatted(message.getMessageIdentifier()),
                        "The event was not written by WorkScribe. Use a context of its own for it.");
            }
            metaData.put(key, value.getTextValue());
        });
        return metaData;
    }

    private static <T> T answer(Supplier<CompletableFuture<T>> question) {
        try {
            return question.get().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw silent(failed.getCause());
        } catch (TimeoutException | RuntimeException failed) {
            throw silent(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw silent(interrupted);
        }
    }

    private static StartupFailure silent(@Nullable Throwable cause) {
        return new StartupFailure(
                "Axon Server does not answer as it should: %s".formatted(cause),
                "See that it runs and that workscribe.axon-server.servers names it, then try again: an import goes on"
                        + " where it ended.",
                cause);
    }
}
