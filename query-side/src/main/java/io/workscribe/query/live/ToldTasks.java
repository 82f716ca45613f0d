package io.workscribe.query.live;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.task.command.MoveTask;
import io.workscribe.api.task.event.CommentAdded;
import io.workscribe.api.task.event.CommentDeleted;
import io.workscribe.api.task.event.CommentEdited;
import io.workscribe.api.task.event.CommentRestored;
import io.workscribe.api.task.event.PageLinked;
import io.workscribe.api.task.event.PageUnlinked;
import io.workscribe.api.task.event.TaskAssigned;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskDescribed;
import io.workscribe.api.task.event.TaskDueDateChanged;
import io.workscribe.api.task.event.TaskEvent;
import io.workscribe.api.task.event.TaskLabelsChanged;
import io.workscribe.api.task.event.TaskParentChanged;
import io.workscribe.api.task.event.TaskPlannedInSprint;
import io.workscribe.api.task.event.TaskPrioritized;
import io.workscribe.api.task.event.TaskRanked;
import io.workscribe.api.task.event.TaskRenamed;
import io.workscribe.api.task.event.TaskRestored;
import io.workscribe.api.task.event.TaskReturnedToBacklog;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.api.task.event.TaskTypeChanged;
import io.workscribe.api.task.event.TaskUnassigned;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tasks, told to their project and to who looks at the task; comments and links to the latter. Counts are told to the
 * project, where rows show them.
 */
@Component
class ToldTasks implements ToldEvents {

    private static final String TASK = "task";
    private static final String COMMENT = "comment";

    private static final Map<Class<?>, String> FIELDS = Map.ofEntries(
            Map.entry(TaskRenamed.class, "title"),
            Map.entry(TaskDescribed.class, "description_json"),
            Map.entry(TaskStatusChanged.class, "status_id"),
            Map.entry(TaskAssigned.class, "assignee_id"),
            Map.entry(TaskUnassigned.class, "assignee_id"),
            Map.entry(TaskPrioritized.class, "priority"),
            Map.entry(TaskTypeChanged.class, "type"),
            Map.entry(TaskParentChanged.class, "parent_task_id"),
            Map.entry(TaskPlannedInSprint.class, "sprint_id"),
            Map.entry(TaskReturnedToBacklog.class, "sprint_id"),
            Map.entry(TaskDueDateChanged.class, "due_date"),
            Map.entry(TaskLabelsChanged.class, "labels"),
            Map.entry(TaskRanked.class, "place"));

    private final ToldLookups lookups;

    ToldTasks(ToldLookups lookups) {
        this.lookups = lookups;
    }

    @Override
    public boolean knows(Object event) {
        return event instanceof TaskEvent;
    }

    @Override
    public void tell(Happened happened, Drafts drafts) {
        TaskEvent event = (TaskEvent) happened.event();
        String field = FIELDS.get(event.getClass());
        if (field != null) {
            task(event, actionOf(event, happened), List.of(field), happened, drafts);
        }
        if (event instanceof TaskCreated created) {
            drafts.add(ofProject(event, event.taskId().value(), Action.CREATED, List.of(), happened));
            counted(event, value(created.parentTaskId()), isDone(created.statusCategory()), happened, drafts);
        } else if (event instanceof TaskDeleted || event instanceof TaskRestored) {
            Action action = event instanceof TaskDeleted ? Action.DELETED : Action.RESTORED;
            task(event, action, List.of(), happened, drafts);
            lookups.parentOf(event.taskId().value())
                    .ifPresent(parent -> counted(event, parent, true, happened, drafts));
        } else if (event instanceof TaskParentChanged changed) {
            counted(event, value(changed.previousParentTaskId()), true, happened, drafts);
            counted(event, value(changed.parentTaskId()), true, happened, drafts);
        } else if (event instanceof TaskStatusChanged changed
                && isDone(changed.statusCategory()) != isDone(changed.previousStatusCategory())) {
            lookups.parentOf(event.taskId().value())
                    .ifPresent(parent ->
                            drafts.add(ofProject(event, parent, Action.UPDATED, List.of("subtask_done_count"), happened)
                                    .ifStillThere()));
        }
        comments(event, happened, drafts);
        links(event, happened, drafts);
    }

    private static Action actionOf(TaskEvent event, Happened happened) {
        boolean moved =
                event instanceof TaskRanked || event instanceof TaskStatusChanged && happened.isBy(MoveTask.class);
        return moved ? Action.MOVED : Action.UPDATED;
    }

    private static void comments(TaskEvent event, Happened happened, Drafts drafts) {
        if (event instanceof CommentAdded added) {
            drafts.add(ofTask(event, COMMENT, added.commentId().value(), Action.CREATED, List.of(), happened));
        } else if (event instanceof CommentEdited edited) {
            drafts.add(
                    ofTask(event, COMMENT, edited.commentId().value(), Action.UPDATED, List.of("body_json"), happened));
        } else if (event instanceof CommentDeleted deleted) {
            drafts.add(ofTask(event, COMMENT, deleted.commentId().value(), Action.DELETED, List.of(), happened));
        } else if (event instanceof CommentRestored restored) {
            drafts.add(ofTask(event, COMMENT, restored.commentId().value(), Action.RESTORED, List.of(), happened));
        }
        if (event instanceof CommentAdded || event instanceof CommentDeleted || event instanceof CommentRestored) {
            drafts.add(ofProject(event, event.taskId().value(), Action.UPDATED, List.of("comment_count"), happened)
                    .ifStillThere());
        }
    }

    private static void links(TaskEvent event, Happened happened, Drafts drafts) {
        if (event instanceof PageLinked linked) {
            link(event, linked.pageId().value(), linked.linkId().value(), Action.CREATED, happened, drafts);
        } else if (event instanceof PageUnlinked unlinked) {
            link(event, unlinked.pageId().value(), unlinked.linkId().value(), Action.DELETED, happened, drafts);
        }
    }

    private static void link(TaskEvent event, UUID page, UUID link, Action action, Happened happened, Drafts drafts) {
        drafts.add(ofTask(event, "link", link, action, List.of(), happened).shownAs("linked page", link));
        drafts.add(Draft.of(Topic.page(page), event.organizationId().value(), "link", link, action, List.of(), happened)
                .shownAs("linked task", link));
    }

    private static void task(TaskEvent event, Action action, List<String> fields, Happened happened, Drafts drafts) {
        drafts.add(ofProject(event, event.taskId().value(), action, fields, happened));
        drafts.add(ofTask(event, TASK, event.taskId().value(), action, fields, happened));
    }

    /** The row of the parent shows how many it has. */
    private static void counted(
            TaskEvent event, @Nullable UUID parent, boolean maybeDone, Happened happened, Drafts drafts) {
        if (parent != null) {
            List<String> counts = maybeDone ? List.of("subtask_count", "subtask_done_count") : List.of("subtask_count");
            drafts.add(
                    ofProject(event, parent, Action.UPDATED, counts, happened).ifStillThere());
        }
    }

    private static Draft ofProject(TaskEvent event, UUID task, Action action, List<String> fields, Happened happened) {
        return Draft.of(
                Topic.project(event.projectId().value()),
                event.organizationId().value(),
                TASK,
                task,
                action,
                fields,
                happened);
    }

    private static Draft ofTask(
            TaskEvent event, String resource, UUID id, Action action, List<String> fields, Happened happened) {
        return Draft.of(
                Topic.task(event.taskId().value()),
                event.organizationId().value(),
                resource,
                id,
                action,
                fields,
                happened);
    }

    private static boolean isDone(StatusCategory category) {
        return category == StatusCategory.DONE;
    }

    private static @Nullable UUID value(@Nullable TaskId id) {
        return id == null ? null : id.value();
    }
}
