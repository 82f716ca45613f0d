package io.workscribe.command.membership;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.MembershipId;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Somebody who was a member before continues the stream they have. */
@Component
class StoredMemberships implements Memberships {

    // Asked for late: the repositories are built from the command handlers that need this.
    private final ObjectProvider<Repository<Membership>> repository;

    StoredMemberships(ObjectProvider<Repository<Membership>> repository) {
        this.repository = repository;
    }

    @Override
    public void join(OrganizationId organizationId, UserId userId, Role role) {
        MembershipId membershipId = MembershipId.of(organizationId, userId);
        try {
            repository
                    .getObject()
                    .loadOrCreate(membershipId.toString(), Membership::new)
                    .execute(membership -> membership.join(organizationId, userId, role));
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception impossible) {
            throw new IllegalStateException("A membership cannot be created", impossible);
        }
    }
}
