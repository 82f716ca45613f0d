package io.workscribe.query.history;

import io.workscribe.api.history.ChangeAction;
import io.workscribe.api.history.ChangedResource;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one event did to one resource.
 *
 * @param label null where it is found at reading
 * @param scopes for what else than itself and its organization it counts
 */
record Part(
        ChangedResource resource,
        UUID id,
        @Nullable String label,
        ChangeAction action,
        FieldValues fields,
        Set<UUID> scopes) {}
