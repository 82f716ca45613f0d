package io.workscribe.command.membership;

import io.workscribe.api.membership.InvitationId;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The invitations of the event store. */
@Component
class StoredInvitations implements Invitations {

    // Asked for late: the repositories are built from the command handlers that need this.
    private final ObjectProvider<Repository<Invitation>> repository;

    StoredInvitations(ObjectProvider<Repository<Invitation>> repository) {
        this.repository = repository;
    }

    @Override
    public void replace(InvitationId invitationId) {
        repository.getObject().load(invitationId.toString()).execute(Invitation::replace);
    }
}
