package io.workscribe.query.history;

import io.workscribe.api.history.ChangeAction;
import io.workscribe.api.history.ChangedResource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One event, with what is known of all that it names; takes the parts that it makes, and what is to be remembered. */
final class Telling {

    private final String stream;
    private final long version;
    private final String command;
    private final Map<UUID, Known> memory;
    private final List<Part> parts = new ArrayList<>();
    private final Map<UUID, Known> remembered = new LinkedHashMap<>();

    /**
     * @param stream that the event is in
     * @param version of the event there
     * @param command that it follows from, by its simple name
     */
    Telling(String stream, long version, String command, Map<UUID, Known> memory) {
        this.stream = stream;
        this.version = version;
        this.command = command;
        this.memory = memory;
    }

    List<Part> parts() {
        return parts;
    }

    Map<UUID, Known> remembered() {
        return remembered;
    }

    boolean followsFrom(Class<?> kind) {
        return kind.getSimpleName().equals(command);
    }

    Known known(UUID id) {
        Known now = remembered.get(id);
        return now == null ? memory.getOrDefault(id, Known.NOTHING) : now;
    }

    /** Null for null and for what was never heard of. */
    @Nullable
    String labelOf(@Nullable UUID id) {
        if (id == null) {
            return null;
        }
        String label = known(id).label();
        return label.isEmpty() ? null : label;
    }

    /** Takes the place of all that was known of it. */
    void remember(UUID id, String label, Map<String, String> details) {
        remembered.put(id, new Known(label, details));
    }

    /** Changes one detail of what is known; null forgets it. */
    void remember(UUID id, String detail, @Nullable String value) {
        Known former = known(id);
        Map<String, String> details = new LinkedHashMap<>(former.details());
        if (value == null) {
            details.remove(detail);
        } else {
            details.put(detail, value);
        }
        remembered.put(id, new Known(former.label(), details));
    }

    /** The document that this event says. */
    Object document() {
        return FieldValues.document(stream, Long.toString(version));
    }

    /** The document that an earlier event of this stream said; null for none. */
    @Nullable
    Object document(@Nullable String earlier) {
        return earlier == null ? null : FieldValues.document(stream, earlier);
    }

    /** For {@link #document(String)} of a later event. */
    String version() {
        return Long.toString(version);
    }

    void part(
            ChangedResource resource,
            UUID id,
            @Nullable String label,
            ChangeAction action,
            FieldValues fields,
            @Nullable UUID... scopes) {
        Set<UUID> all = new LinkedHashSet<>();
        Arrays.stream(scopes).filter(Objects::nonNull).forEach(all::add);
        parts.add(new Part(resource, id, label, action, fields, all));
    }

    /** Of what is called as it was last heard. */
    void part(ChangedResource resource, UUID id, ChangeAction action, FieldValues fields, @Nullable UUID... scopes) {
        part(resource, id, labelOf(id), action, fields, scopes);
    }
}
