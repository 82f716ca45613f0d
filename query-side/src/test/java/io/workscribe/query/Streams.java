package io.workscribe.query;

import io.workscribe.api.identity.event.IdentityEvent;
import io.workscribe.api.membership.event.InvitationEvent;
import io.workscribe.api.membership.event.MembershipEvent;
import io.workscribe.api.membership.event.OrganizationEvent;
import io.workscribe.api.notification.event.InboxEvent;
import io.workscribe.api.project.event.ProjectEvent;
import io.workscribe.api.sprint.event.SprintEvent;
import io.workscribe.api.task.event.TaskEvent;
import io.workscribe.api.wiki.event.PageEvent;
import io.workscribe.api.wiki.event.SpaceEvent;
import java.util.List;

/** Which stream an event belongs to. */
final class Streams {

    /** The sealed roots of every stored event. */
    static final List<Class<?>> ROOTS = List.of(
            IdentityEvent.class,
            OrganizationEvent.class,
            MembershipEvent.class,
            InvitationEvent.class,
            ProjectEvent.class,
            SprintEvent.class,
            TaskEvent.class,
            InboxEvent.class,
            SpaceEvent.class,
            PageEvent.class);

    private Streams() {}

    static String idOf(Object event) {
        if (event instanceof IdentityEvent identity) {
            return identity.userId().toString();
        } else if (event instanceof OrganizationEvent organization) {
            return organization.organizationId().toString();
        } else if (event instanceof MembershipEvent membership) {
            return membership.membershipId().toString();
        } else if (event instanceof InvitationEvent invitation) {
            return invitation.invitationId().toString();
        } else if (event instanceof ProjectEvent project) {
            return project.projectId().toString();
        } else if (event instanceof SprintEvent sprint) {
            return sprint.sprintId().toString();
        } else if (event instanceof TaskEvent task) {
            return task.taskId().toString();
        } else if (event instanceof InboxEvent inbox) {
            return inbox.inboxId().toString();
        } else if (event instanceof SpaceEvent space) {
            return space.spaceId().toString();
        } else if (event instanceof PageEvent page) {
            return page.pageId().toString();
        }
        throw new IllegalArgumentException(event.getClass() + " belongs to no stream");
    }

    static String typeOf(Object event) {
        return ROOTS.stream()
                .filter(root -> root.isInstance(event))
                .findFirst()
                .orElseThrow()
                .getSimpleName();
    }
}
