package io.workscribe.command.sprint;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.workscribe.api.common.ProjectId;
import io.workscribe.api.sprint.SprintStatus;
import io.workscribe.api.sprint.event.SprintCreated;
import io.workscribe.api.sprint.event.SprintStarted;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.command.creation.NewAggregate;
import io.workscribe.command.planning.SprintStates;
import io.workscribe.command.reservation.Reservations;
import io.workscribe.command.reservation.Scope;
import io.workscribe.command.sample.Sample;
import io.workscribe.command.sample.SampleContent;
import io.workscribe.command.sample.SampleScript;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class SampleSprints implements SampleContent {

    // Asked for late: the repositories are built from the command handlers that need this.
    private final ObjectProvider<Repository<Sprint>> repository;
    private final SprintStates states;
    private final Reservations reservations;

    SampleSprints(ObjectProvider<Repository<Sprint>> repository, SprintStates states, Reservations reservations) {
        this.repository = repository;
        this.states = states;
        this.reservations = reservations;
    }

    @Override
    public Part part() {
        return Part.SPRINTS;
    }

    @Override
    public void create(Sample sample) {
        SampleScript.Sprint sprint = sample.script().sprint();
        NewAggregate.of(
                        repository.getObject(),
                        Sprint::new,
                        new SprintCreated(
                                sample.sprintId(),
                                sample.organizationId(),
                                sample.projectId(),
                                sprint.name(),
                                sprint.goal(),
                                sample.today(),
                                sample.today().plusDays(sprint.days() - 1L)))
                .execute(created ->
                        apply(new SprintStarted(sample.sprintId(), sample.organizationId(), sample.projectId())));
        states.put(sample.sprintId(), sample.projectId(), SprintStatus.ACTIVE);
        reservations.tryClaim(
                Scope.ACTIVE_SPRINT,
                sample.projectId().toString(),
                sample.sprintId().value());
    }

    @Override
    public void delete(ProjectId projectId, SpaceId spaceId) {
        states.of(projectId)
                .forEach(id -> repository
                        .getObject()
                        .load(id.toString())
                        .execute(sprint -> sprint.deleteWithProject(states, reservations)));
    }
}
