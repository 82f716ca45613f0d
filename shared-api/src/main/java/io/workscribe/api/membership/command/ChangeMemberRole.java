package io.workscribe.api.membership.command;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.MembershipId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Nobody becomes owner by it and no owner anything else; only the owner decides about administrators. */
public record ChangeMemberRole(
        @TargetAggregateIdentifier MembershipId membershipId, OrganizationId organizationId, UserId userId, Role role)
        implements MembershipCommand {}
