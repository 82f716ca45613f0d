package io.workscribe.api;

import static io.workscribe.api.SampleIds.ACTIVITY;
import static io.workscribe.api.SampleIds.ADA;
import static io.workscribe.api.SampleIds.COMMENT;
import static io.workscribe.api.SampleIds.CREATED_AT;
import static io.workscribe.api.SampleIds.DONE;
import static io.workscribe.api.SampleIds.DUE_DATE;
import static io.workscribe.api.SampleIds.GRACE;
import static io.workscribe.api.SampleIds.LABEL;
import static io.workscribe.api.SampleIds.LINK;
import static io.workscribe.api.SampleIds.ORGANIZATION;
import static io.workscribe.api.SampleIds.OTHER_LABEL;
import static io.workscribe.api.SampleIds.OTHER_SPRINT;
import static io.workscribe.api.SampleIds.PAGE;
import static io.workscribe.api.SampleIds.PARENT_TASK;
import static io.workscribe.api.SampleIds.PROJECT;
import static io.workscribe.api.SampleIds.SPACE;
import static io.workscribe.api.SampleIds.SPRINT;
import static io.workscribe.api.SampleIds.TASK;
import static io.workscribe.api.SampleIds.TO_DO;
import static io.workscribe.api.SampleIds.UPDATED_AT;

import io.workscribe.api.common.AnyOf;
import io.workscribe.api.common.Change;
import io.workscribe.api.common.Cursor;
import io.workscribe.api.common.Document;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.task.DueWindow;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.TaskType;
import io.workscribe.api.task.command.AddComment;
import io.workscribe.api.task.command.ArrangeTasks;
import io.workscribe.api.task.command.CreateTask;
import io.workscribe.api.task.command.DeleteComment;
import io.workscribe.api.task.command.DeleteTask;
import io.workscribe.api.task.command.DeleteTasks;
import io.workscribe.api.task.command.EditComment;
import io.workscribe.api.task.command.EditTask;
import io.workscribe.api.task.command.EditTasks;
import io.workscribe.api.task.command.LabelTask;
import io.workscribe.api.task.command.LinkPage;
import io.workscribe.api.task.command.MoveTask;
import io.workscribe.api.task.command.RestoreComment;
import io.workscribe.api.task.command.RestoreTask;
import io.workscribe.api.task.command.TaskPosition;
import io.workscribe.api.task.command.UnassignFormerMember;
import io.workscribe.api.task.command.UnlabelTask;
import io.workscribe.api.task.command.UnlinkPage;
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
import io.workscribe.api.task.query.ActivityPage;
import io.workscribe.api.task.query.ActivityTask;
import io.workscribe.api.task.query.ActivityView;
import io.workscribe.api.task.query.ActorSummary;
import io.workscribe.api.task.query.AssignedTasks;
import io.workscribe.api.task.query.BoardColumn;
import io.workscribe.api.task.query.BoardView;
import io.workscribe.api.task.query.CommentById;
import io.workscribe.api.task.query.CommentPage;
import io.workscribe.api.task.query.CommentView;
import io.workscribe.api.task.query.DeletedTasks;
import io.workscribe.api.task.query.DueFilter;
import io.workscribe.api.task.query.LinkById;
import io.workscribe.api.task.query.LinkView;
import io.workscribe.api.task.query.LinkedPage;
import io.workscribe.api.task.query.LinkedPageList;
import io.workscribe.api.task.query.LinkedPages;
import io.workscribe.api.task.query.LinkedTask;
import io.workscribe.api.task.query.LinkedTaskList;
import io.workscribe.api.task.query.LinkedTasks;
import io.workscribe.api.task.query.OrganizationActivity;
import io.workscribe.api.task.query.OrganizationActivityPage;
import io.workscribe.api.task.query.OrganizationActivityView;
import io.workscribe.api.task.query.PageMeta;
import io.workscribe.api.task.query.ProjectBoard;
import io.workscribe.api.task.query.ProjectTasks;
import io.workscribe.api.task.query.RenderedTaskPage;
import io.workscribe.api.task.query.RenderedTasks;
import io.workscribe.api.task.query.TaskActivity;
import io.workscribe.api.task.query.TaskById;
import io.workscribe.api.task.query.TaskByKey;
import io.workscribe.api.task.query.TaskComments;
import io.workscribe.api.task.query.TaskCursor;
import io.workscribe.api.task.query.TaskDetail;
import io.workscribe.api.task.query.TaskFilter;
import io.workscribe.api.task.query.TaskListName;
import io.workscribe.api.task.query.TaskOrder;
import io.workscribe.api.task.query.TaskPage;
import io.workscribe.api.task.query.TaskSort;
import io.workscribe.api.task.query.TaskSummary;
import io.workscribe.api.task.query.UpdatedTasks;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

final class TaskSamples {

    static final Document DESCRIPTION = new Document(
            "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"carry\"}]}]}");
    private static final Document EMPTY = new Document("{}");
    private static final Document MENTION = new Document("{\"type\":\"doc\",\"content\":[{\"type\":\"mention\","
            + "\"attrs\":{\"id\":\"" + GRACE + "\",\"label\":\"Grace Hopper\"}}]}");

    private static final DueFilter DUE =
            new DueFilter(DUE_DATE, null, List.of(DueWindow.OVERDUE, DueWindow.WEEK), ZoneId.of("Europe/Berlin"));

    private static final TaskFilter FILTER = new TaskFilter(
            List.of(TO_DO, DONE),
            List.of(StatusCategory.TODO),
            new AnyOf<>(List.of(GRACE), true),
            List.of(ADA),
            List.of(Priority.HIGH),
            List.of(TaskType.BUG),
            new AnyOf<>(List.of(SPRINT), false),
            true,
            new AnyOf<>(List.of(LABEL), false),
            PARENT_TASK,
            DUE,
            CREATED_AT,
            "carry",
            "the mill",
            false,
            true);

    private static final TaskSort SORT = new TaskSort(TaskOrder.DUE_DATE, true);

    private static final TaskListName LIST = TaskListName.ofProject(PROJECT, FILTER, SORT);

    private static final TaskCursor TASK_CURSOR =
            new TaskCursor(LIST.value(), true, PROJECT, TASK, CREATED_AT, "2026-03-13");

    private static final TaskSummary SUMMARY = new TaskSummary(
            TASK,
            ORGANIZATION,
            PROJECT,
            "MILL-7",
            7,
            "Anticipate the carriage",
            TO_DO,
            ProjectSamples.TO_DO_SUMMARY,
            GRACE,
            IdentitySamples.GRACE_SUMMARY,
            ADA,
            IdentitySamples.ADA_SUMMARY,
            Priority.HIGH,
            TaskType.BUG,
            PARENT_TASK,
            null,
            3,
            DUE_DATE,
            CREATED_AT,
            UPDATED_AT,
            List.of(ProjectSamples.LABEL_SUMMARY),
            "00000V",
            2,
            1,
            5,
            9,
            76);

    private static final CommentView COMMENT_VIEW = new CommentView(
            COMMENT, TASK, ADA, DESCRIPTION, true, CREATED_AT, UPDATED_AT, IdentitySamples.ADA_SUMMARY, 9, 77);

    private static final LinkedPage LINKED_PAGE = new LinkedPage(
            LINK,
            PAGE,
            SPACE,
            "Engines",
            "How the mill turns",
            "How the mill turns",
            "\u2728",
            UPDATED_AT,
            CREATED_AT,
            ADA);

    private static final LinkedTask LINKED_TASK = new LinkedTask(
            LINK,
            TASK,
            "MILL",
            7,
            "Anticipate the carriage",
            "To Do",
            "#6366f1",
            GRACE,
            "Grace Hopper",
            CREATED_AT,
            ADA);

    private static final ActivityView ACTIVITY_VIEW = new ActivityView(
            ACTIVITY,
            ORGANIZATION,
            TASK,
            ADA,
            "FIELD_UPDATED",
            "task",
            TASK.value(),
            new Document("{\"title\":\"Carriage\"}"),
            new Document("{\"title\":\"Anticipate the carriage\"}"),
            null,
            null,
            CREATED_AT,
            IdentitySamples.ADA_SUMMARY);

    private static final ActorSummary ACTOR = new ActorSummary(ADA, "Ada Lovelace", null);

    private static final ActivityTask ACTIVITY_TASK = new ActivityTask(TASK, "Anticipate the carriage", 7, "MILL");

    private static final OrganizationActivityView ORGANIZATION_ACTIVITY_VIEW = new OrganizationActivityView(
            ACTIVITY,
            "TASK_CREATED",
            "task",
            TASK.value(),
            null,
            new Document("{\"title\":\"Carriage\",\"number\":7}"),
            null,
            null,
            CREATED_AT,
            ACTOR,
            ACTIVITY_TASK);

    private static final Cursor CURSOR = new Cursor(CREATED_AT, 3, TASK.value());
    private static final PageMeta META = new PageMeta(1, 0, 50);

    private static final BoardColumn COLUMN =
            new BoardColumn(ProjectSamples.STATUS_VIEW, 7, List.of(SUMMARY), TASK_CURSOR.text());

    private TaskSamples() {}

    static List<Record> all() {
        return Stream.of(events(), commands(), queries(), views())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Record> events() {
        return List.of(
                new TaskCreated(
                        TASK,
                        ORGANIZATION,
                        PROJECT,
                        "MILL",
                        7,
                        "Carriage",
                        DESCRIPTION,
                        TO_DO,
                        StatusCategory.TODO,
                        "0000000007",
                        ADA,
                        GRACE,
                        Priority.HIGH,
                        TaskType.BUG,
                        PARENT_TASK,
                        SPRINT,
                        DUE_DATE,
                        List.of(LABEL, OTHER_LABEL)),
                new TaskRenamed(TASK, ORGANIZATION, PROJECT, "Anticipate the carriage", "Carriage"),
                new TaskDescribed(TASK, ORGANIZATION, PROJECT, DESCRIPTION),
                new TaskAssigned(TASK, ORGANIZATION, PROJECT, GRACE, null),
                new TaskUnassigned(TASK, ORGANIZATION, PROJECT, GRACE),
                new TaskPrioritized(TASK, ORGANIZATION, PROJECT, Priority.URGENT, Priority.NONE),
                new TaskTypeChanged(TASK, ORGANIZATION, PROJECT, TaskType.SUBTASK, TaskType.TASK),
                new TaskParentChanged(TASK, ORGANIZATION, PROJECT, PARENT_TASK, null),
                new TaskPlannedInSprint(TASK, ORGANIZATION, PROJECT, SPRINT, OTHER_SPRINT),
                new TaskReturnedToBacklog(TASK, ORGANIZATION, PROJECT, SPRINT),
                new TaskDueDateChanged(TASK, ORGANIZATION, PROJECT, DUE_DATE, null),
                new TaskLabelsChanged(TASK, ORGANIZATION, PROJECT, List.of(LABEL, OTHER_LABEL), List.of(LABEL)),
                new TaskStatusChanged(
                        TASK, ORGANIZATION, PROJECT, DONE, StatusCategory.DONE, TO_DO, StatusCategory.TODO),
                new TaskRanked(TASK, ORGANIZATION, PROJECT, "0000000003V", "0000000007"),
                new TaskDeleted(TASK, ORGANIZATION, PROJECT, List.of(PARENT_TASK)),
                new TaskRestored(TASK, ORGANIZATION, PROJECT),
                new CommentAdded(TASK, ORGANIZATION, PROJECT, COMMENT, ADA, MENTION, List.of(GRACE)),
                new CommentEdited(TASK, ORGANIZATION, PROJECT, COMMENT, EMPTY),
                new CommentDeleted(TASK, ORGANIZATION, PROJECT, COMMENT, ADA, MENTION, true),
                new CommentRestored(TASK, ORGANIZATION, PROJECT, COMMENT),
                new PageLinked(TASK, ORGANIZATION, PROJECT, LINK, PAGE, "How the mill turns", ADA),
                new PageUnlinked(TASK, ORGANIZATION, PROJECT, LINK, PAGE));
    }

    private static List<Record> commands() {
        return List.of(
                new CreateTask(
                        TASK,
                        ORGANIZATION,
                        PROJECT,
                        "Carriage",
                        DESCRIPTION,
                        TO_DO,
                        GRACE,
                        Priority.NONE,
                        TaskType.STORY,
                        PARENT_TASK,
                        SPRINT,
                        DUE_DATE,
                        List.of(LABEL)),
                new EditTask(
                        TASK,
                        new Change<>("Anticipate the carriage"),
                        new Change<>(DESCRIPTION),
                        new Change<>(DONE),
                        new Change<>(null),
                        new Change<>(Priority.LOW),
                        new Change<>(TaskType.SUBTASK),
                        new Change<>(PARENT_TASK),
                        null,
                        new Change<>(DUE_DATE),
                        new Change<>(List.of(LABEL))),
                new MoveTask(TASK, DONE, 2),
                new ArrangeTasks(List.of(new TaskPosition(TASK, 0), new TaskPosition(PARENT_TASK, 1))),
                new TaskPosition(TASK, 0),
                new DeleteTask(TASK),
                new RestoreTask(TASK),
                new EditTasks(
                        List.of(TASK, PARENT_TASK),
                        new Change<>(DONE),
                        new Change<>(null),
                        null,
                        new Change<>(SPRINT),
                        new Change<>(DUE_DATE),
                        List.of(LABEL),
                        List.of(OTHER_LABEL)),
                new DeleteTasks(List.of(TASK, PARENT_TASK)),
                new UnassignFormerMember(TASK),
                new LabelTask(TASK, LABEL),
                new UnlabelTask(TASK, LABEL),
                new AddComment(TASK, COMMENT, DESCRIPTION),
                new EditComment(TASK, COMMENT, EMPTY),
                new DeleteComment(TASK, COMMENT),
                new RestoreComment(TASK, COMMENT),
                new LinkPage(TASK, LINK, PAGE),
                new UnlinkPage(TASK, PAGE));
    }

    private static List<Record> queries() {
        return List.of(
                new TaskById(TASK, ADA),
                new TaskByKey(ORGANIZATION, "MILL-7", ADA),
                new TaskComments(TASK, ADA, 0, 50, CURSOR),
                CURSOR,
                new CommentById(TASK, COMMENT, ADA),
                new LinkById(TASK, LINK, ADA),
                new LinkedPages(TASK, ADA),
                new LinkedTasks(PAGE, ADA),
                new TaskActivity(TASK, ADA, 0, 50),
                new OrganizationActivity(ORGANIZATION, ADA, 0, 50),
                new ProjectTasks(ORGANIZATION, PROJECT, ADA, FILTER, SORT, TASK_CURSOR, 0, 25),
                new ProjectBoard(ORGANIZATION, PROJECT, ADA, FILTER, 50),
                DUE,
                FILTER,
                SORT,
                LIST,
                TASK_CURSOR,
                new RenderedTasks(new ProjectTasks(ORGANIZATION, PROJECT, ADA, FILTER, SORT, null, 0, 25)),
                new AssignedTasks(ORGANIZATION, ADA, FILTER, SORT, TASK_CURSOR, 0, 50));
    }

    private static List<Record> views() {
        return List.of(
                SUMMARY,
                new TaskPage(List.of(SUMMARY), 1, 0, 25, TASK_CURSOR.text()),
                COLUMN,
                new UpdatedTasks(2),
                new DeletedTasks(2),
                new BoardView(List.of(COLUMN)),
                new TaskDetail(
                        TASK,
                        ORGANIZATION,
                        PROJECT,
                        "MILL-7",
                        7,
                        "Anticipate the carriage",
                        TO_DO,
                        ProjectSamples.TO_DO_SUMMARY,
                        null,
                        null,
                        ADA,
                        IdentitySamples.ADA_SUMMARY,
                        Priority.HIGH,
                        TaskType.BUG,
                        null,
                        SPRINT,
                        3,
                        null,
                        CREATED_AT,
                        UPDATED_AT,
                        List.of(),
                        DESCRIPTION,
                        "00000V",
                        2,
                        1,
                        5,
                        9,
                        78),
                new RenderedTaskPage("{\"tasks\":[]}".getBytes(StandardCharsets.UTF_8)),
                COMMENT_VIEW,
                new CommentPage(List.of(COMMENT_VIEW), 1, 0, 50, CURSOR.text()),
                new LinkView(LINK, ORGANIZATION, TASK, PAGE, ADA, CREATED_AT),
                LINKED_PAGE,
                new LinkedPageList(List.of(LINKED_PAGE), 1),
                LINKED_TASK,
                new LinkedTaskList(List.of(LINKED_TASK), 1),
                ACTIVITY_VIEW,
                new ActivityPage(List.of(ACTIVITY_VIEW), 1, 0, 50, null),
                ACTOR,
                ACTIVITY_TASK,
                ORGANIZATION_ACTIVITY_VIEW,
                META,
                new OrganizationActivityPage(List.of(ORGANIZATION_ACTIVITY_VIEW), META, null));
    }
}
