package io.workscribe.query.row;

import io.workscribe.api.common.OrganizationId;

/** What search finds, for lists of others. */
public interface TextCondition {

    /** That a task {@code t} is found by the text, wherever it stands. */
    SqlCondition ofTasks(String text, OrganizationId organization);
}
