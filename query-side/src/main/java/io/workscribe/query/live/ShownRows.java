package io.workscribe.query.live;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * How resources of one kind are shown in lists, whoever looks: what is told of a change carries it. Who may see it is
 * asked elsewhere.
 */
public interface ShownRows {

    /**
     * A row as it is shown.
     *
     * @param row what lists answer with
     * @param version as the row, or the tag of the thing by itself, says it
     */
    record Shown(Object row, long version) {}

    /** The kinds of resources; several names where one is shown in several ways. */
    String kind();

    /** Those that are shown at all, by id, with a statement or two for all of them. */
    Map<UUID, Shown> find(Collection<UUID> ids);
}
