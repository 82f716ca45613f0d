package io.workscribe.query.history;

import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ids that an event names, whatever they are of: what is remembered of them is read at once. */
final class NamedIds {

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private NamedIds() {}

    static Set<UUID> in(Object event) {
        Set<UUID> ids = new HashSet<>();
        for (RecordComponent component : COMPONENTS.get(event.getClass())) {
            Object value = valueOf(component, event);
            if (value instanceof Iterable<?> several) {
                several.forEach(one -> add(one, ids));
            } else {
                add(value, ids);
            }
        }
        return ids;
    }

    private static void add(@Nullable Object value, Set<UUID> ids) {
        if (value instanceof Record id) {
            RecordComponent[] components = COMPONENTS.get(id.getClass());
            if (components.length == 1 && components[0].getType() == UUID.class) {
                ids.add((UUID) valueOf(components[0], id));
            }
        }
    }

    private static Object valueOf(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("A component of an event cannot be read", unreadable);
        }
    }
}
