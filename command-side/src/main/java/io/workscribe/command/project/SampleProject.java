package io.workscribe.command.project;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.workscribe.api.common.ProjectId;
import io.workscribe.api.project.ProjectType;
import io.workscribe.api.project.event.LabelCreated;
import io.workscribe.api.project.event.ProjectCreated;
import io.workscribe.api.project.event.ProjectMarkedAsSample;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.command.creation.DefaultStatuses;
import io.workscribe.command.creation.NewAggregate;
import io.workscribe.command.sample.Sample;
import io.workscribe.command.sample.SampleContent;
import io.workscribe.command.sample.SampleScript;
import io.workscribe.platform.messaging.Precondition;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class SampleProject implements SampleContent {

    // Asked for late: the repositories are built from the command handlers that need this.
    private final ObjectProvider<Repository<Project>> repository;

    SampleProject(ObjectProvider<Repository<Project>> repository) {
        this.repository = repository;
    }

    @Override
    public Part part() {
        return Part.PROJECT;
    }

    @Override
    public void create(Sample sample) {
        SampleScript.Project project = sample.script().project();
        NewAggregate.of(
                        repository.getObject(),
                        Project::new,
                        new ProjectCreated(
                                sample.projectId(),
                                sample.organizationId(),
                                project.name(),
                                sample.projectKey(),
                                project.description(),
                                ProjectType.SCRUM,
                                DefaultStatuses.of(sample.projectId()),
                                sample.by()))
                .execute(created -> {
                    apply(new ProjectMarkedAsSample(
                            sample.projectId(), sample.organizationId(), sample.spaceId(), sample.sprintId()));
                    project.labels()
                            .forEach(label -> apply(new LabelCreated(
                                    sample.projectId(),
                                    sample.organizationId(),
                                    sample.label(label.name()),
                                    label.name(),
                                    label.color())));
                });
    }

    @Override
    public void require(ProjectId projectId, Precondition precondition) {
        repository.getObject().load(projectId.toString()).execute(project -> project.require(precondition));
    }

    @Override
    public void delete(ProjectId projectId, SpaceId spaceId) {
        repository.getObject().load(projectId.toString()).execute(Project::delete);
    }
}
