package io.workscribe.api.membership.command;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.MembershipId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The owner cannot be removed, and an administrator only by the owner. What the person wrote stays; open tasks lose
 * their assignee by a policy.
 */
public record RemoveMember(
        @TargetAggregateIdentifier MembershipId membershipId, OrganizationId organizationId, UserId userId)
        implements MembershipCommand {}
