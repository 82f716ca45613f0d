package io.workscribe.api.history.query;

import java.util.List;
import java.util.UUID;

/**
 * What a change did to one resource.
 *
 * @param resource as {@link io.workscribe.api.history.ChangedResource} spells it
 * @param label what it was called when the change was done; a person, what they are called now
 * @param action as {@link io.workscribe.api.history.ChangeAction} spells it
 */
public record ChangedPartView(String resource, UUID id, String label, String action, List<ChangedFieldView> fields) {}
