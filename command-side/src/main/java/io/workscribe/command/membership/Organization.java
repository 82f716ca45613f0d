package io.workscribe.command.membership;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import io.workscribe.api.common.Actor;
import io.workscribe.api.common.Change;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.api.membership.command.CreateOrganization;
import io.workscribe.api.membership.command.EditOrganization;
import io.workscribe.api.membership.event.OrganizationCreated;
import io.workscribe.api.membership.event.OrganizationRenamed;
import io.workscribe.api.membership.event.OrganizationSlugChanged;
import io.workscribe.command.creation.CreatedContent;
import io.workscribe.command.lookup.MembershipLookup;
import io.workscribe.command.reservation.Reservations;
import io.workscribe.command.reservation.Scope;
import io.workscribe.platform.messaging.Precondition;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** A tenant. Its members are streams of their own. */
@Aggregate(lockFactory = "aggregateLocks")
class Organization {

    @AggregateIdentifier
    private OrganizationId id;

    private String name;
    private String slug;
    private CreatedContent created;

    Organization() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CreateOrganization command, Actor actor, Reservations reservations, Memberships memberships) {
        if (id != null) {
            created.requireSame(CreatedContent.of(command.name(), command.slug()));
            return;
        }
        claimSlug(command.slug(), command.organizationId(), reservations);
        apply(new OrganizationCreated(command.organizationId(), command.name(), command.slug(), actor.userId()));
        memberships.join(command.organizationId(), actor.userId(), Role.OWNER);
    }

    @EventSourcingHandler
    private void evolve(OrganizationCreated event) {
        id = event.organizationId();
        name = event.name();
        slug = event.slug();
        created = CreatedContent.of(name, slug);
    }

    @CommandHandler
    void decide(
            EditOrganization command,
            Actor actor,
            Precondition precondition,
            MembershipLookup members,
            Reservations reservations) {
        members.requireRole(id, actor, Role.OWNER, Role.ADMIN);
        precondition.require(getVersion());
        String newName = Change.resolveRequired(command.name(), name);
        if (!newName.equals(name)) {
            apply(new OrganizationRenamed(id, newName, name));
        }
        String newSlug = Change.resolveRequired(command.slug(), slug);
        if (!newSlug.equals(slug)) {
            String previousSlug = slug;
            claimSlug(newSlug, id, reservations);
            apply(new OrganizationSlugChanged(id, newSlug, previousSlug));
            reservations.release(Scope.ORGANIZATION_SLUG, previousSlug, id.value());
        }
    }

    @EventSourcingHandler
    private void evolve(OrganizationRenamed event) {
        name = event.name();
    }

    @EventSourcingHandler
    private void evolve(OrganizationSlugChanged event) {
        slug = event.slug();
    }

    private static void claimSlug(String slug, OrganizationId owner, Reservations reservations) {
        reservations.claim(
                Scope.ORGANIZATION_SLUG,
                slug,
                owner.value(),
                () -> Rejected.conflict(ErrorCode.SLUG_TAKEN, "This address is taken by another organization."));
    }
}
