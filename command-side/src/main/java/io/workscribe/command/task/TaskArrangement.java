package io.workscribe.command.task;

import io.workscribe.api.common.Actor;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.task.command.ArrangeTasks;
import io.workscribe.command.reservation.ProjectCounters;
import io.workscribe.command.task.TaskRegister.PlacedTask;
import io.workscribe.platform.order.Rank;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Sorts several tasks among the places they hold; each project has an order of its own. */
@Component
class TaskArrangement {

    private final TaskRules rules;
    private final TaskRegister register;
    private final ProjectCounters counters;
    private final OtherTasks tasks;
    private final TaskPlacements placements;

    TaskArrangement(
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
    void decide(ArrangeTasks command, Actor actor) {
        Map<TaskId, Integer> positions = new HashMap<>();
        command.positions().forEach(entry -> positions.putIfAbsent(entry.taskId(), entry.position()));
        TaskId first = command.positions().get(0).taskId();
        OrganizationId organizationId = register.tasks(List.of(first)).stream()
                .findFirst()
                .orElseThrow(TaskAccess::unknownTask)
                .organizationId();
        rules.access().require(organizationId, actor);
        lockProjects(positions, organizationId);
        // Read again: only now nobody else moves them.
        Map<ProjectId, List<PlacedTask>> byProject = inOrganization(positions, organizationId).stream()
                .collect(Collectors.groupingBy(PlacedTask::projectId));
        byProject.values().forEach(listed -> arrange(listed, positions));
    }

    /** In one order, so that two arrangements never wait for each other. */
    private void lockProjects(Map<TaskId, Integer> positions, OrganizationId organizationId) {
        TreeSet<ProjectId> projects = new TreeSet<>(Comparator.comparing(ProjectId::toString));
        inOrganization(positions, organizationId).forEach(task -> projects.add(task.projectId()));
        projects.forEach(counters::lock);
    }

    private List<PlacedTask> inOrganization(Map<TaskId, Integer> positions, OrganizationId organizationId) {
        return register.tasks(positions.keySet()).stream()
                .filter(task -> task.organizationId().equals(organizationId))
                .toList();
    }

    private void arrange(List<PlacedTask> listed, Map<TaskId, Integer> positions) {
        List<Rank> places = listed.stream().map(PlacedTask::rank).sorted().toList();
        List<PlacedTask> wanted = listed.stream()
                .sorted(Comparator.<PlacedTask>comparingInt(task -> positions.get(task.taskId()))
                        .thenComparing(PlacedTask::rank))
                .toList();
        for (int i = 0; i < wanted.size(); i++) {
            Rank place = places.get(i);
            if (!place.equals(wanted.get(i).rank())) {
                tasks.change(wanted.get(i).taskId(), task -> task.place().rerank(place, placements));
            }
        }
    }
}
