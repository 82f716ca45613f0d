package io.workscribe.command.creation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The ids of what is gone: a command that comes again late must not bring it back. Only the last ones are known, so that
 * state does not grow for ever; nothing comes that late.
 */
public final class FormerIds {

    /** So many must go after it before a command that comes again creates one anew. */
    public static final int MOST = 500;

    /** The oldest first. */
    @JsonValue
    private final Set<UUID> ids;

    public FormerIds() {
        this(List.of());
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    FormerIds(Collection<UUID> ids) {
        this.ids = new LinkedHashSet<>(ids);
    }

    public boolean contains(UUID id) {
        return ids.contains(id);
    }

    /** Forgets the oldest one when there are too many. */
    public void add(UUID id) {
        ids.add(id);
        Iterator<UUID> oldest = ids.iterator();
        while (ids.size() > MOST) {
            oldest.next();
            oldest.remove();
        }
    }
}
