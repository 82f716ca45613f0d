package io.workscribe.command.task;

import io.workscribe.api.common.Actor;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.task.command.DeleteTasks;
import io.workscribe.api.task.command.EditTasks;
import io.workscribe.command.reservation.ProjectCounters;
import io.workscribe.command.task.TaskRegister.PlacedTask;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides about several tasks at once, one after the other in the order given: the first that is refused takes all with it. */
@Component
class SeveralTasks {

    private final TaskRules rules;
    private final TaskRegister register;
    private final ProjectCounters counters;
    private final OtherTasks tasks;
    private final TaskPlacements placements;

    SeveralTasks(
            TaskRules rules,
            TaskRegister register,
            ProjectCounters counters,
            OtherTasks tasks,
            TaskPlacements placements) {
        this.rules = rules;
        this.register = register;
        this.counters = counters;
        this.tasks = tasks;
        this.placements = placements;
    }

    @CommandHandler
    int decide(EditTasks command, Actor actor) {
        return each(
                command.taskIds(),
                actor,
                task -> task.edit(
                        command.of(task.id()),
                        command.addLabelIds(),
                        command.removeLabelIds(),
                        actor,
                        rules,
                        placements));
    }

    @CommandHandler
    int decide(DeleteTasks command, Actor actor) {
        return each(command.taskIds(), actor, task -> {
            task.delete(actor, rules, tasks, placements);
            return true;
        });
    }

    /** How many really changed. */
    private int each(Collection<TaskId> given, Actor actor, Predicate<Task> change) {
        Set<TaskId> wanted = new LinkedHashSet<>(given);
        lockProjects(within(wanted, actor));
        int changed = 0;
        OrganizationId organization = null;
        Map<TaskId, PlacedTask> placed = placed(wanted);
        for (TaskId taskId : wanted) {
            try {
                organization = requireSame(organization, placed.get(taskId), actor);
                if (changes(taskId, change)) {
                    changed++;
                }
            } catch (Rejected refusal) {
                throw refusal.with("task_id", taskId.toString());
            }
        }
        return changed;
    }

    private boolean changes(TaskId taskId, Predicate<Task> change) {
        boolean[] changed = {false};
        tasks.change(taskId, task -> changed[0] = change.test(task));
        return changed[0];
    }

    private OrganizationId requireSame(@Nullable OrganizationId organization, @Nullable PlacedTask task, Actor actor) {
        if (task == null) {
            throw TaskAccess.unknownTask();
        }
        rules.access().require(task.organizationId(), actor);
        if (organization != null && !organization.equals(task.organizationId())) {
            throw Rejected.invalid(
                    ErrorCode.MIXED_ORGANIZATIONS, "Tasks of several organizations cannot be changed together.");
        }
        return task.organizationId();
    }

    /** Those before the first that will be refused, so that nobody locks what is not theirs. */
    private List<PlacedTask> within(Set<TaskId> wanted, Actor actor) {
        Map<TaskId, PlacedTask> placed = placed(wanted);
        OrganizationId[] organization = {null};
        return wanted.stream()
                .map(placed::get)
                .takeWhile(task -> {
                    try {
                        organization[0] = requireSame(organization[0], task, actor);
                        return true;
                    } catch (Rejected refusedBelow) {
                        return false;
                    }
                })
                .toList();
    }

    private Map<TaskId, PlacedTask> placed(Set<TaskId> wanted) {
        return register.tasks(wanted).stream().collect(Collectors.toMap(PlacedTask::taskId, task -> task));
    }

    /** In one order, so that two of these never wait for each other. */
    private void lockProjects(List<PlacedTask> placed) {
        Set<ProjectId> projects = new TreeSet<>(Comparator.comparing(ProjectId::toString));
        placed.forEach(task -> projects.add(task.projectId()));
        projects.forEach(counters::lock);
    }
}
