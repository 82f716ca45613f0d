package io.workscribe.platform.upcasting;

import java.util.List;
import java.util.function.Consumer;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.node.ObjectNode;

/** A revision that says more, or less, than the one before it. */
final class NextRevision extends SingleEventUpcaster {

    private final SerializedType from;
    private final SerializedType to;
    private final Consumer<ObjectNode> change;

    private NextRevision(String event, int revision, Consumer<ObjectNode> change) {
        this.from = new SimpleSerializedType(event, Integer.toString(revision - 1));
        this.to = new SimpleSerializedType(event, Integer.toString(revision));
        this.change = change;
    }

    /** What the old event did not say stays unknown: it is null. */
    static NextRevision adding(String event, int revision, String... fields) {
        return new NextRevision(event, revision, payload -> List.of(fields).forEach(payload::putNull));
    }

    static NextRevision without(String event, int revision, String... fields) {
        return new NextRevision(event, revision, payload -> payload.remove(List.of(fields)));
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return from.equals(event.getType());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(to, ObjectNode.class, this::changed);
    }

    private ObjectNode changed(ObjectNode payload) {
        change.accept(payload);
        return payload;
    }
}
