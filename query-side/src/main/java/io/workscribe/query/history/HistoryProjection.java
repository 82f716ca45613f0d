package io.workscribe.query.history;

import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.history.ChangeAction;
import io.workscribe.api.membership.event.InvitationEvent;
import io.workscribe.api.membership.event.MembershipEvent;
import io.workscribe.api.membership.event.OrganizationEvent;
import io.workscribe.api.project.event.ProjectEvent;
import io.workscribe.api.sprint.event.SprintEvent;
import io.workscribe.api.task.event.TaskEvent;
import io.workscribe.api.wiki.event.PageEvent;
import io.workscribe.api.wiki.event.SpaceEvent;
import io.workscribe.platform.messaging.Position;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;

/** Writes what each event of an organization did into its change. */
@ProcessingGroup("query.history")
class HistoryProjection {

    private final ChangeTable changes;
    private final TakenBack takenBack;
    private final MemoryTable memory;
    private final EventParts parts = EventParts.ofAllContexts();

    HistoryProjection(ChangeTable changes, TakenBack takenBack, MemoryTable memory) {
        this.changes = changes;
        this.takenBack = takenBack;
        this.memory = memory;
    }

    @EventHandler
    void on(OrganizationEvent event, DomainEventMessage<?> message, @Position long position) {
        write(event.organizationId(), message, position);
    }

    @EventHandler
    void on(MembershipEvent event, DomainEventMessage<?> message, @Position long position) {
        write(event.organizationId(), message, position);
    }

    @EventHandler
    void on(InvitationEvent event, DomainEventMessage<?> message, @Position long position) {
        write(event.organizationId(), message, position);
    }

    @EventHandler
    void on(ProjectEvent event, DomainEventMessage<?> message, @Position long position) {
        write(event.organizationId(), message, position);
    }

    @EventHandler
    void on(SprintEvent event, DomainEventMessage<?> message, @Position long position) {
        write(event.organizationId(), message, position);
    }

    @EventHandler
    void on(TaskEvent event, DomainEventMessage<?> message, @Position long position) {
        write(event.organizationId(), message, position);
    }

    @EventHandler
    void on(SpaceEvent event, DomainEventMessage<?> message, @Position long position) {
        write(event.organizationId(), message, position);
    }

    @EventHandler
    void on(PageEvent event, DomainEventMessage<?> message, @Position long position) {
        write(event.organizationId(), message, position);
    }

    private void write(OrganizationId organization, DomainEventMessage<?> message, long position) {
        Object event = message.getPayload();
        Object command = message.getMetaData().get(MetaKeys.COMMAND);
        Telling telling = new Telling(
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                command == null ? "" : command.toString(),
                memory.of(NamedIds.in(event)));
        parts.tell(event, telling);
        StoredChange change = StoredChange.of(message, organization, position, Lasting.has(event));
        Map<UUID, Known> remembered = telling.remembered();
        for (Part part : telling.parts()) {
            changes.write(change, part, remembered);
            remembered = Map.of();
            if (part.action() == ChangeAction.RESTORED) {
                takenBack.by(change, part);
            }
        }
        takenBack.by(change);
    }
}
