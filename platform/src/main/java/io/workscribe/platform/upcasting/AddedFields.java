package io.workscribe.platform.upcasting;

import java.util.List;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.node.ObjectNode;

/** A revision that says more than the one before it. What the old event did not say stays unknown: it is null. */
final class AddedFields extends SingleEventUpcaster {

    private final SerializedType from;
    private final SerializedType to;
    private final List<String> fields;

    AddedFields(String event, String from, String to, String... fields) {
        this.from = new SimpleSerializedType(event, from);
        this.to = new SimpleSerializedType(event, to);
        this.fields = List.of(fields);
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return from.equals(event.getType());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(to, ObjectNode.class, this::withFields);
    }

    private ObjectNode withFields(ObjectNode payload) {
        fields.forEach(payload::putNull);
        return payload;
    }
}
