package io.workscribe.command.project;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.workscribe.api.common.Actor;
import io.workscribe.api.common.Change;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.command.ArchiveProject;
import io.workscribe.api.project.command.CreateLabel;
import io.workscribe.api.project.command.CreateProject;
import io.workscribe.api.project.command.DeleteLabel;
import io.workscribe.api.project.command.EditProject;
import io.workscribe.api.project.command.ProjectCommand;
import io.workscribe.api.project.command.RestoreLabel;
import io.workscribe.api.project.event.LabelCreated;
import io.workscribe.api.project.event.LabelDeleted;
import io.workscribe.api.project.event.LabelRestored;
import io.workscribe.api.project.event.ProjectArchived;
import io.workscribe.api.project.event.ProjectCreated;
import io.workscribe.api.project.event.ProjectDeleted;
import io.workscribe.api.project.event.ProjectDescribed;
import io.workscribe.api.project.event.ProjectRenamed;
import io.workscribe.api.project.event.ProjectUnarchived;
import io.workscribe.command.creation.CreatedContent;
import io.workscribe.command.creation.DefaultStatuses;
import io.workscribe.command.lookup.MembershipLookup;
import io.workscribe.command.planning.LabelledTasks;
import io.workscribe.command.planning.ReturnedLabels;
import io.workscribe.command.reservation.ProjectCounters;
import io.workscribe.command.reservation.Reservations;
import io.workscribe.command.reservation.Scope;
import io.workscribe.platform.messaging.Precondition;
import io.workscribe.platform.text.Folding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A project with its labels. Its statuses are given at the start and do not change. */
@Aggregate(
        lockFactory = "aggregateLocks",
        cache = "aggregateCache",
        snapshotTriggerDefinition = "snapshotEveryHundredEvents")
@Revision("5")
class Project {

    @AggregateIdentifier
    private ProjectId id;

    private OrganizationId organizationId;
    private String name;
    private @Nullable String description;
    private boolean archived;
    private boolean deleted;
    private String key;
    private CreatedContent created;

    /** When a field was changed last; labels are things of their own. */
    private long lastEdit;

    /** What a label is like, and when it was changed last. */
    private record Label(String name, String color, long version) {}

    /** By label id. */
    private Map<UUID, Label> labels = new LinkedHashMap<>();

    /** Those that are deleted, by label id: any of them may come back. */
    private Map<UUID, Label> formerLabels = new LinkedHashMap<>();

    Project() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(
            CreateProject command,
            Actor actor,
            MembershipLookup members,
            Reservations reservations,
            ProjectCounters counters) {
        members.requireRole(command.organizationId(), actor, Role.OWNER, Role.ADMIN);
        if (id != null) {
            created.requireSame(CreatedContent.of(
                    command.organizationId(), command.name(), command.key(), command.description(), command.type()));
            return;
        }
        reservations.claim(
                Scope.projectKey(command.organizationId()),
                command.key(),
                command.projectId().value(),
                () -> Rejected.conflict(ErrorCode.KEY_TAKEN, "Another project has this key."));
        counters.open(command.projectId());
        apply(new ProjectCreated(
                command.projectId(),
                command.organizationId(),
                command.name(),
                command.key(),
                command.description(),
                command.type(),
                DefaultStatuses.of(command.projectId()),
                actor.userId()));
    }

    @EventSourcingHandler
    private void evolve(ProjectCreated event, @SequenceNumber long version) {
        lastEdit = version;
        id = event.projectId();
        organizationId = event.organizationId();
        key = event.key();
        name = event.name();
        description = event.description();
        created = CreatedContent.of(organizationId, name, event.key(), description, event.type());
    }

    @CommandHandler
    void decide(EditProject command, Actor actor, Precondition precondition, MembershipLookup members) {
        authorize(command, actor, members, Role.OWNER, Role.ADMIN);
        if (command.archived() != null) {
            authorize(command, actor, members, Role.OWNER);
        }
        precondition.require(lastEdit);
        String newName = Change.resolveRequired(command.name(), name);
        if (!newName.equals(name)) {
            apply(new ProjectRenamed(id, organizationId, newName, name));
        }
        String newDescription = Change.resolve(command.description(), description);
        if (!Objects.equals(newDescription, description)) {
            apply(new ProjectDescribed(id, organizationId, newDescription, description));
        }
        archive(Change.resolveRequired(command.archived(), archived));
    }

    @EventSourcingHandler
    private void evolve(ProjectRenamed event, @SequenceNumber long version) {
        lastEdit = version;
        name = event.name();
    }

    @EventSourcingHandler
    private void evolve(ProjectDescribed event, @SequenceNumber long version) {
        lastEdit = version;
        description = event.description();
    }

    @CommandHandler
    void decide(ArchiveProject command, Actor actor, Precondition precondition, MembershipLookup members) {
        authorize(command, actor, members, Role.OWNER);
        precondition.require(lastEdit);
        archive(true);
    }

    private void archive(boolean wanted) {
        if (wanted != archived) {
            apply(wanted ? new ProjectArchived(id, organizationId) : new ProjectUnarchived(id, organizationId));
        }
    }

    @EventSourcingHandler
    private void evolve(ProjectArchived event, @SequenceNumber long version) {
        lastEdit = version;
        archived = true;
    }

    @EventSourcingHandler
    private void evolve(ProjectUnarchived event, @SequenceNumber long version) {
        lastEdit = version;
        archived = false;
    }

    @CommandHandler
    void decide(CreateLabel command, Actor actor, MembershipLookup members) {
        authorize(command, actor, members, Role.OWNER, Role.ADMIN);
        if (archived) {
            throw unknown();
        }
        if (formerLabels.containsKey(command.labelId().value())) {
            return;
        }
        Label known = labels.get(command.labelId().value());
        if (known != null) {
            CreatedContent.of(known.name(), known.color())
                    .requireSame(CreatedContent.of(command.name(), command.color()));
            return;
        }
        requireFree(command.name());
        apply(new LabelCreated(id, organizationId, command.labelId(), command.name(), command.color()));
    }

    private void requireFree(String name) {
        String key = Folding.key(name);
        if (labels.values().stream().map(label -> Folding.key(label.name())).anyMatch(key::equals)) {
            throw Rejected.conflict(ErrorCode.LABEL_EXISTS, "The project has a label of this name already.");
        }
    }

    @EventSourcingHandler
    private void evolve(LabelCreated event, @SequenceNumber long version) {
        labels.put(event.labelId().value(), new Label(event.name(), event.color(), version));
    }

    @CommandHandler
    void decide(
            DeleteLabel command,
            Actor actor,
            Precondition precondition,
            MembershipLookup members,
            LabelledTasks tasks) {
        authorize(command, actor, members, Role.OWNER, Role.ADMIN);
        LabelId labelId = command.labelId();
        Label label = require(labelId);
        precondition.require(label.version());
        apply(new LabelDeleted(id, organizationId, labelId, label.name(), label.color(), tasks.having(id, labelId)));
    }

    @EventSourcingHandler
    private void evolve(LabelDeleted event) {
        UUID label = event.labelId().value();
        Label former = labels.remove(label);
        if (former != null) {
            formerLabels.put(label, former);
        }
    }

    @CommandHandler
    void decide(
            RestoreLabel command,
            Actor actor,
            Precondition precondition,
            MembershipLookup members,
            ReturnedLabels tasks) {
        authorize(command, actor, members, Role.OWNER, Role.ADMIN);
        LabelId labelId = command.labelId();
        Label former = formerLabels.get(labelId.value());
        precondition.require((former == null ? require(labelId) : former).version());
        if (former == null) {
            return;
        }
        String wanted = command.name() == null ? former.name() : command.name();
        requireFree(wanted);
        apply(new LabelRestored(id, organizationId, labelId, wanted, former.color()));
        tasks.giveBack(id, labelId);
    }

    @EventSourcingHandler
    private void evolve(LabelRestored event, @SequenceNumber long version) {
        formerLabels.remove(event.labelId().value());
        labels.put(event.labelId().value(), new Label(event.name(), event.color(), version));
    }

    private Label require(LabelId labelId) {
        Label label = labels.get(labelId.value());
        if (label == null) {
            throw Rejected.notFound(ErrorCode.LABEL_NOT_FOUND, "The project has no such label.");
        }
        return label;
    }

    void require(Precondition precondition) {
        precondition.require(lastEdit);
    }

    /** With all that is in it, as others decide at the same time. */
    void delete() {
        apply(new ProjectDeleted(id, organizationId, key, name));
    }

    @EventSourcingHandler
    private void evolve(ProjectDeleted event) {
        deleted = true;
    }

    private void authorize(ProjectCommand command, Actor actor, MembershipLookup members, Role... allowed) {
        members.requireRole(command.organizationId(), actor, allowed);
        if (deleted || !organizationId.equals(command.organizationId())) {
            throw unknown();
        }
    }

    private static Rejected unknown() {
        return Rejected.notFound(ErrorCode.PROJECT_NOT_FOUND, "There is no such project.");
    }
}
