package io.workscribe.command.task;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.project.event.ProjectStatus;
import io.workscribe.api.task.CommentId;
import io.workscribe.api.task.LinkId;
import io.workscribe.api.task.event.CommentAdded;
import io.workscribe.api.task.event.PageLinked;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.command.creation.DefaultStatuses;
import io.workscribe.command.creation.LinedDocument;
import io.workscribe.command.creation.NewAggregate;
import io.workscribe.command.reservation.ProjectCounters;
import io.workscribe.command.sample.Sample;
import io.workscribe.command.sample.SampleContent;
import io.workscribe.command.sample.SampleScript;
import io.workscribe.platform.order.Rank;
import java.util.List;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class SampleTasks implements SampleContent {

    // Asked for late: the repositories are built from the command handlers that need this.
    private final ObjectProvider<Repository<Task>> repository;
    private final TaskRegister register;
    private final ProjectCounters counters;
    private final OtherTasks tasks;
    private final TaskPlacements placements;

    SampleTasks(
            ObjectProvider<Repository<Task>> repository,
            TaskRegister register,
            ProjectCounters counters,
            OtherTasks tasks,
            TaskPlacements placements) {
        this.repository = repository;
        this.register = register;
        this.counters = counters;
        this.tasks = tasks;
        this.placements = placements;
    }

    @Override
    public Part part() {
        return Part.TASKS;
    }

    @Override
    public void create(Sample sample) {
        sample.script().tasks().forEach(task -> create(task, sample));
    }

    private void create(SampleScript.Task task, Sample sample) {
        TaskCreated created = created(task, sample);
        placements.follow(created);
        NewAggregate.of(repository.getObject(), Task::new, created).execute(made -> {
            if (task.comment() != null) {
                apply(new CommentAdded(
                        created.taskId(),
                        sample.organizationId(),
                        sample.projectId(),
                        CommentId.random(),
                        sample.by(),
                        LinedDocument.of(List.of(task.comment())),
                        List.of()));
            }
            if (task.page() != null) {
                apply(new PageLinked(
                        created.taskId(),
                        sample.organizationId(),
                        sample.projectId(),
                        LinkId.random(),
                        sample.page(task.page()),
                        task.page(),
                        sample.by()));
            }
        });
    }

    private TaskCreated created(SampleScript.Task task, Sample sample) {
        int number = counters.next(sample.projectId());
        TaskId parent = task.parent() == null ? null : sample.task(task.parent());
        return new TaskCreated(
                sample.task(task.title()),
                sample.organizationId(),
                sample.projectId(),
                sample.projectKey(),
                number,
                task.title(),
                LinedDocument.of(task.lines()),
                status(task.status(), sample.projectId()),
                task.status(),
                Rank.ofNumber(number).text(),
                sample.by(),
                task.mine() ? sample.by() : null,
                task.priority(),
                task.type(),
                parent,
                task.planned() ? sample.sprintId() : null,
                task.dueInDays() == null ? null : sample.today().plusDays(task.dueInDays()),
                task.label() == null ? List.of() : List.of(sample.label(task.label())));
    }

    private static StatusId status(StatusCategory category, ProjectId projectId) {
        return DefaultStatuses.of(projectId).stream()
                .filter(status -> status.category() == category)
                .map(ProjectStatus::statusId)
                .findFirst()
                .orElseThrow();
    }

    /** Subtasks first, so that they need not leave their parents before. */
    @Override
    public void delete(ProjectId projectId, SpaceId spaceId) {
        register.allOf(projectId).forEach(taskId -> tasks.change(taskId, task -> task.delete(tasks, placements)));
    }
}
