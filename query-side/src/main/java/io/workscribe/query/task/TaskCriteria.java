package io.workscribe.query.task;

import io.workscribe.api.common.AnyOf;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.task.DueWindow;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.TaskType;
import io.workscribe.api.task.query.AssignedTasks;
import io.workscribe.api.task.query.DueFilter;
import io.workscribe.api.task.query.TaskFilter;
import io.workscribe.platform.text.Folding;
import io.workscribe.query.row.TextCondition;
import io.workscribe.query.row.Timestamps;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.stereotype.Component;

/** What lists ask of their tasks, as conditions. */
@Component
class TaskCriteria {

    private static final String OF_ACTIVE_SPRINT = """
            t.sprint_id IN (SELECT s.sprint_id FROM query.sprint s
                WHERE s.organization_id = :organization AND s.status = 'active' AND s.deleted_at IS NULL)""";

    private static final String LABELLED = """
            EXISTS (SELECT FROM query.task_label tl WHERE tl.task_id = t.task_id AND NOT tl.deleted
                AND tl.label_id = ANY (:label))""";

    private final TextCondition texts;

    TaskCriteria(TextCondition texts) {
        this.texts = texts;
    }

    TaskConditions ofProject(OrganizationId organization, ProjectId project, TaskFilter filter) {
        TaskConditions all = new TaskConditions();
        all.equal("t.project_id", "project", project.value());
        add(filter, organization, all);
        return all;
    }

    TaskConditions ofAssignee(AssignedTasks query) {
        TaskConditions all = new TaskConditions();
        all.equal("t.assignee_id", "viewer", query.viewer().value());
        all.that("""
                t.organization_id = :organization AND EXISTS (SELECT FROM query.member m
                    WHERE m.organization_id = :organization AND m.user_id = :viewer AND m.removed_at IS NULL)
                """, "organization", query.organizationId().value());
        all.that("t.parent_task_id IS NULL");
        add(query.filter(), query.organizationId(), all);
        return all;
    }

    private void add(TaskFilter filter, OrganizationId organization, TaskConditions all) {
        all.amongIds("t.status_id", "status", filter.statuses(), StatusId::value);
        all.among("t.status_category", "statusCategory", filter.statusCategories(), StatusCategory::wire);
        all.amongIds("t.assignee_id", "assignee", filter.assignees(), UserId::value);
        all.amongIds("t.reporter_id", "reporter", filter.reporters(), UserId::value);
        all.among("t.priority", "priority", filter.priorities(), Priority::wire);
        all.among("t.shown_type", "type", filter.types(), TaskType::wire);
        addSprints(filter, all);
        addLabels(filter.labels(), all);
        if (filter.backlogOnly()) {
            all.that("t.sprint_id IS NULL");
        }
        if (filter.withoutSubtasks()) {
            all.that("t.parent_task_id IS NULL");
        }
        if (filter.parentTaskId() != null) {
            all.equal("t.parent_task_id", "parent", filter.parentTaskId().value());
        }
        addDue(filter.due(), all);
        if (filter.updatedAfter() != null) {
            all.that("t.updated_at > :updatedAfter", "updatedAfter", Timestamps.of(filter.updatedAfter()));
        }
        if (filter.search() != null) {
            all.that(
                    "position(:search IN t.title_folded) > 0", "search", Folding.loose(Folding.clean(filter.search())));
        }
        if (filter.phrase() != null) {
            all.that(texts.ofTasks(filter.phrase(), organization));
        }
    }

    private static void addSprints(TaskFilter filter, TaskConditions all) {
        AnyOf<SprintId> sprints = filter.sprints();
        if (!filter.activeSprint()) {
            all.amongIds("t.sprint_id", "sprint", sprints, SprintId::value);
            return;
        }
        List<String> either = new ArrayList<>(List.of(OF_ACTIVE_SPRINT));
        if (sprints.none()) {
            either.add("t.sprint_id IS NULL");
        }
        either.add("t.sprint_id = ANY (:sprint)");
        all.that(anyOf(either), "sprint", TaskConditions.ids(sprints.values(), SprintId::value));
    }

    private static void addLabels(AnyOf<LabelId> labels, TaskConditions all) {
        if (labels.asksNothing()) {
            return;
        }
        List<String> either = new ArrayList<>(List.of(LABELLED));
        if (labels.none()) {
            either.add("t.label_ids = ''");
        }
        all.that(anyOf(either), "label", TaskConditions.ids(labels.values(), LabelId::value));
    }

    private static void addDue(DueFilter due, TaskConditions all) {
        if (due.before() != null) {
            all.that("t.due_date < :dueBefore", "dueBefore", due.before());
        }
        if (due.after() != null) {
            all.that("t.due_date > :dueAfter", "dueAfter", due.after());
        }
        if (due.windows().isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(GenericEventMessage.clock.instant(), due.timezone());
        List<String> either = new ArrayList<>();
        for (DueWindow window : due.windows()) {
            either.add(in(window, today, all));
        }
        all.that(anyOf(either));
    }

    private static String in(DueWindow window, LocalDate today, TaskConditions all) {
        return switch (window) {
            case NONE -> "t.due_date IS NULL";
            case TODAY -> all.with("t.due_date = :today", "today", today);
            case OVERDUE -> all.with("(t.due_date < :today AND t.status_category <> 'done')", "today", today);
            case WEEK -> {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                String until = all.with("t.due_date <= :sunday", "sunday", monday.plusDays(6));
                yield all.with("(t.due_date >= :monday AND " + until + ")", "monday", monday);
            }
        };
    }

    private static String anyOf(List<String> conditions) {
        return "(" + String.join(" OR ", conditions) + ")";
    }
}
