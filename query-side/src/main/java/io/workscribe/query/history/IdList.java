package io.workscribe.query.history;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ids as one parameter, for {@code string_to_array(:ids, ',')::uuid[]}. */
final class IdList {

    private IdList() {}

    static String of(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
