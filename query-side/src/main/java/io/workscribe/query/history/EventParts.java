package io.workscribe.query.history;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How each event is told. */
final class EventParts {

    /** How events of one class are told. */
    interface Teller<E> {

        void tell(E event, Telling telling);
    }

    private final Map<Class<?>, Teller<Object>> tellers = new HashMap<>();

    static EventParts ofAllContexts() {
        EventParts parts = new EventParts();
        OrganizationParts.addTo(parts);
        ProjectParts.addTo(parts);
        SprintParts.addTo(parts);
        TaskParts.addTo(parts);
        CommentParts.addTo(parts);
        LinkParts.addTo(parts);
        SpaceParts.addTo(parts);
        PageParts.addTo(parts);
        return parts;
    }

    <E> EventParts on(Class<E> type, Teller<E> teller) {
        Teller<Object> former = tellers.put(type, (event, telling) -> teller.tell(type.cast(event), telling));
        if (former != null) {
            throw new IllegalStateException(type + " is told twice");
        }
        return this;
    }

    /** Those that are told. */
    Set<Class<?>> events() {
        return tellers.keySet();
    }

    /** Fails for what nobody tells: it would be a hole in the history. */
    void tell(Object event, Telling telling) {
        Teller<Object> teller = tellers.get(event.getClass());
        if (teller == null) {
            throw new IllegalStateException("Nobody tells a " + event.getClass().getSimpleName());
        }
        teller.tell(event, telling);
    }
}
