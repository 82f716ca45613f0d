package io.workscribe.api.membership.command;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.MembershipId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public record RemoveMember(
        @TargetAggregateIdentifier MembershipId membershipId, OrganizationId organizationId, UserId userId)
        implements MembershipCommand {}
