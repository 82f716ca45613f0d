package io.workscribe.command.lookup;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import java.util.Optional;

/**
 * What somebody is in an organization at this moment, by the events themselves: for decisions that must not rest on a
 * table which is a moment behind.
 */
public interface CurrentRoles {

    /** Empty for people outside. */
    Optional<Role> role(OrganizationId organizationId, UserId userId);
}
