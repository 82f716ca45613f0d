package io.workscribe.query.activity;

import static io.workscribe.query.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.event.LabelDeleted;
import io.workscribe.api.sprint.event.SprintDeleted;
import io.workscribe.api.sprint.event.SprintRenamed;
import io.workscribe.api.task.CommentId;
import io.workscribe.api.task.LinkId;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.TaskType;
import io.workscribe.api.task.event.CommentDeleted;
import io.workscribe.api.task.event.CommentEdited;
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
import io.workscribe.api.task.event.TaskReturnedToBacklog;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.api.task.event.TaskTypeChanged;
import io.workscribe.api.task.event.TaskUnassigned;
import io.workscribe.api.task.query.ActivityPage;
import io.workscribe.api.task.query.ActivityView;
import io.workscribe.api.task.query.OrganizationActivity;
import io.workscribe.api.task.query.OrganizationActivityView;
import io.workscribe.api.task.query.TaskActivity;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.event.PageDeleted;
import io.workscribe.query.ReadSide;
import io.workscribe.query.Team;
import io.workscribe.query.Wiki;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActivityTest {

    private static ReadSide readSide;

    private Team team;
    private TaskId task;

    @BeforeAll
    static void start() {
        readSide = new ReadSide();
    }

    @AfterAll
    static void stop() {
        readSide.close();
    }

    @BeforeEach
    void createTask() {
        team = new Team(readSide);
        task = team.created(team.task("A \"title\""));
    }

    @Test
    void creationIsLoggedWithTitleAndNumber() {
        ActivityView row = newest();
        assertThat(row.action()).isEqualTo("TASK_CREATED");
        assertThat(row.entityType()).isEqualTo("task");
        assertThat(row.entityId()).isEqualTo(task.value());
        assertThat(row.taskId()).isEqualTo(task);
        assertThat(row.orgId()).isEqualTo(team.organization);
        assertThat(row.oldValue()).isNull();
        assertThat(row.newValue()).isEqualTo(new Document("{\"title\":\"A \\\"title\\\"\",\"number\":1}"));
        assertThat(row.actorId()).isEqualTo(team.ada);
        assertThat(row.actor().displayName()).isEqualTo("Ada");
    }

    @Test
    void everyChangeIsOneRowWithOneKey() {
        SprintId sprint = SprintId.random();
        TaskId parent = TaskId.random();
        LocalDate due = LocalDate.of(2026, 4, 1);
        logs(new TaskRenamed(task, team.organization, team.project, "New", "Old"), "title", "Old", "New");
        logs(
                new TaskStatusChanged(
                        task,
                        team.organization,
                        team.project,
                        team.done,
                        StatusCategory.DONE,
                        team.todo,
                        StatusCategory.TODO),
                "status_id",
                team.todo,
                team.done);
        logs(new TaskAssigned(task, team.organization, team.project, team.bo, null), "assignee_id", null, team.bo);
        logs(new TaskUnassigned(task, team.organization, team.project, team.bo), "assignee_id", team.bo, null);
        logs(
                new TaskPrioritized(task, team.organization, team.project, Priority.HIGH, Priority.NONE),
                "priority",
                "none",
                "high");
        logs(
                new TaskTypeChanged(task, team.organization, team.project, TaskType.BUG, TaskType.TASK),
                "type",
                "task",
                "bug");
        logs(new TaskPlannedInSprint(task, team.organization, team.project, sprint, null), "sprint_id", null, sprint);
        logs(new TaskReturnedToBacklog(task, team.organization, team.project, sprint), "sprint_id", sprint, null);
        logs(new TaskDueDateChanged(task, team.organization, team.project, due, null), "due_date", null, "2026-04-01");
        logs(
                new TaskParentChanged(task, team.organization, team.project, parent, null),
                "parent_task_id",
                null,
                parent);
        logs(
                new TaskDescribed(task, team.organization, team.project, Team.document("What")),
                "description_json",
                null,
                "What");
    }

    @Test
    void formerDescriptionIsThatOfTheEventBefore() {
        task = team.created(withDescription(team.task("Described"), Team.document("First")));
        logs(described("Second"), "description_json", "First", "Second");
        logs(new TaskDescribed(task, team.organization, team.project, null), "description_json", "Second", null);
        DomainEventMessage<?> third = readSide.next(team.bo, described("Third"));
        readSide.store(third);
        logs(described("Fourth"), "description_json", "Third", "Fourth");
        readSide.handle(third);
        logs(described("Fifth"), "description_json", "Fourth", "Fifth");
    }

    private static TaskCreated withDescription(TaskCreated task, Document description) {
        return new TaskCreated(
                task.taskId(),
                task.organizationId(),
                task.projectId(),
                task.projectKey(),
                task.number(),
                task.title(),
                description,
                task.statusId(),
                task.statusCategory(),
                task.rank(),
                task.reporterId(),
                task.assigneeId(),
                task.priority(),
                task.type(),
                task.parentTaskId(),
                task.sprintId(),
                task.dueDate(),
                task.labelIds());
    }

    private TaskDescribed described(String text) {
        return new TaskDescribed(task, team.organization, team.project, Team.document(text));
    }

    @Test
    void idsHaveTheirNamesOfThatMomentBesideThem() {
        SprintId sprint = team.newSprint("Sprint 1");
        happened(new TaskPlannedInSprint(task, team.organization, team.project, sprint, null));
        labelled(null, "Sprint 1");
        happened(new SprintRenamed(sprint, team.organization, team.project, "First", "Sprint 1"));
        happened(new TaskReturnedToBacklog(task, team.organization, team.project, sprint));
        labelled("First", null);
        happened(new SprintDeleted(sprint, team.organization, team.project, List.of()));
        labelled("First", null);
        happened(new TaskStatusChanged(
                task, team.organization, team.project, team.done, StatusCategory.DONE, team.todo, StatusCategory.TODO));
        labelled("To Do", "Done");
        happened(new TaskAssigned(task, team.organization, team.project, team.bo, null));
        labelled(null, "Bo");
        TaskId parent = team.created(team.task("Parent"));
        happened(new TaskParentChanged(task, team.organization, team.project, parent, null));
        labelled(null, "APP-2");
        LabelId first = team.newLabel("zebra");
        LabelId second = team.newLabel("ant");
        happened(new LabelDeleted(team.project, team.organization, first, "zebra", null, null));
        happened(new TaskLabelsChanged(task, team.organization, team.project, List.of(second, first), List.of()));
        labelled(null, "zebra, ant");
        happened(new TaskRenamed(task, team.organization, team.project, "New", "Old"));
        labelled(null, null);
    }

    @Test
    void linkedPagesHaveTheirTitleOfThatMomentBesideThem() {
        Wiki wiki = new Wiki(readSide, team);
        PageId page = wiki.page("Manual", null, 0, 0);
        LinkId link = LinkId.random();
        happened(new PageLinked(task, team.organization, team.project, link, page, "Manual", team.ada));
        labelled(null, "Manual");
        wiki.edit(page, "Handbook");
        happened(new PageDeleted(page, team.organization, wiki.space));
        happened(new PageUnlinked(task, team.organization, team.project, link, page));
        labelled("Handbook", null);
        wiki.restore(page, 0, "Manual");
        happened(new PageUnlinked(task, team.organization, team.project, link, page));
        labelled("Manual", null);
    }

    private void happened(Object event) {
        readSide.happened(team.ada, event);
    }

    private void labelled(String from, String to) {
        assertThat(newest().fromLabel()).isEqualTo(from);
        assertThat(newest().toLabel()).isEqualTo(to);
        assertThat(readSide.ask(new OrganizationActivity(team.organization, team.ada, 0, 1))
                        .data())
                .extracting(OrganizationActivityView::fromLabel, OrganizationActivityView::toLabel)
                .containsExactly(tuple(from, to));
    }

    @Test
    void labelsAreLoggedInTheOrderOfTheirCreation() {
        LabelId first = team.newLabel("zebra");
        LabelId second = team.newLabel("ant");
        readSide.happened(team.ada, new LabelDeleted(team.project, team.organization, first, "zebra", null, null));
        logs(
                new TaskLabelsChanged(task, team.organization, team.project, List.of(second, first), List.of()),
                "label_ids",
                null,
                first + "," + second);
        logs(
                new TaskLabelsChanged(task, team.organization, team.project, List.of(second), List.of(second, first)),
                "label_ids",
                first + "," + second,
                second);
    }

    @Test
    void commentIsLoggedWhenItIsAdded() {
        CommentId comment = team.comment(task, team.bo, "First");
        ActivityView row = newest();
        assertThat(row.action()).isEqualTo("COMMENT_ADDED");
        assertThat(row.entityType()).isEqualTo("comment");
        assertThat(row.entityId()).isEqualTo(comment.value());
        assertThat(row.oldValue()).isNull();
        assertThat(row.newValue()).isEqualTo(new Document("{\"comment_id\":\"" + comment + "\"}"));
        assertThat(row.actor().displayName()).isEqualTo("Bo");
    }

    @Test
    void linkedPageIsLoggedWithItsTitleAndUnlinkedWithout() {
        LinkId link = LinkId.random();
        PageId page = PageId.random();
        readSide.happened(
                team.bo, new PageLinked(task, team.organization, team.project, link, page, "A \"page\"", team.bo));
        ActivityView linked = newest();
        assertThat(linked.action()).isEqualTo("DOC_LINKED");
        assertThat(linked.entityType()).isEqualTo("page");
        assertThat(linked.entityId()).isEqualTo(page.value());
        assertThat(linked.taskId()).isEqualTo(task);
        assertThat(linked.oldValue()).isNull();
        assertThat(linked.newValue())
                .isEqualTo(new Document("{\"page_id\":\"" + page + "\",\"page_title\":\"A \\\"page\\\"\"}"));
        assertThat(linked.actorId()).isEqualTo(team.bo);
        readSide.happened(team.ada, new PageUnlinked(task, team.organization, team.project, link, page));
        ActivityView unlinked = newest();
        assertThat(unlinked.action()).isEqualTo("DOC_UNLINKED");
        assertThat(unlinked.entityType()).isEqualTo("page");
        assertThat(unlinked.entityId()).isEqualTo(page.value());
        assertThat(unlinked.oldValue()).isEqualTo(new Document("{\"page_id\":\"" + page + "\"}"));
        assertThat(unlinked.newValue()).isNull();
        assertThat(unlinked.actorId()).isEqualTo(team.ada);
    }

    @Test
    void placeInTheOrderAndLaterFateOfCommentsAreNotLogged() {
        CommentId comment = team.comment(task, team.bo, "First");
        long before = log(0, 50).total();
        readSide.happened(team.ada, new TaskRanked(task, team.organization, team.project, "9", "1"));
        readSide.happened(
                team.bo, new CommentEdited(task, team.organization, team.project, comment, Team.document("E")));
        readSide.happened(
                team.bo, new CommentDeleted(task, team.organization, team.project, comment, null, null, null));
        assertThat(log(0, 50).total()).isEqualTo(before);
    }

    @Test
    void newestComesFirstAndOfOneMomentTheLastWritten() {
        DomainEventMessage<?> first = rename("First");
        DomainEventMessage<?> second = ReadSide.inTheSameMoment(rename("Second"), first);
        readSide.handle(first);
        readSide.handle(second);
        assertThat(log(0, 50).activities())
                .extracting(row -> row.newValue().json())
                .containsExactly("{\"title\":\"Second\"}", "{\"title\":\"First\"}", created());
        ActivityPage page = log(1, 1);
        assertThat(page.activities()).extracting(row -> row.newValue().json()).containsExactly("{\"title\":\"First\"}");
        assertThat(page.total()).isEqualTo(3);
    }

    @Test
    void vanishedActorHasAPlaceholder() {
        readSide.happened(UserId.random(), new TaskRenamed(task, team.organization, team.project, "New", "Old"));
        assertThat(newest().actor().displayName()).isEqualTo("[erased]");
    }

    @Test
    void eventWithoutActorIsNotLoggedAsAnybodys() {
        DomainEventMessage<?> message = rename("New").withMetaData(MetaData.with(MetaKeys.ACTOR, null));
        assertThatThrownBy(() -> readSide.handle(message)).hasRootCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void logIsAsVisibleAsItsTask() {
        refused(new TaskActivity(task, team.eve, 0, 50), Rejected.Kind.FORBIDDEN, ErrorCode.FORBIDDEN);
        refused(new TaskActivity(TaskId.random(), team.ada, 0, 50), Rejected.Kind.NOT_FOUND, ErrorCode.TASK_NOT_FOUND);
        readSide.happened(team.ada, new TaskDeleted(task, team.organization, team.project, List.of()));
        refused(new TaskActivity(task, team.ada, 0, 50), Rejected.Kind.NOT_FOUND, ErrorCode.TASK_NOT_FOUND);
    }

    private void logs(Object event, String field, Object before, Object after) {
        long rows = log(0, 50).total();
        readSide.happened(team.bo, event);
        ActivityView row = newest();
        assertThat(log(0, 50).total()).isEqualTo(rows + 1);
        assertThat(row.action()).isEqualTo("FIELD_UPDATED");
        assertThat(row.entityType()).isEqualTo("task");
        assertThat(row.oldValue()).isEqualTo(entry(field, before));
        assertThat(row.newValue()).isEqualTo(entry(field, after));
        assertThat(row.actorId()).isEqualTo(team.bo);
    }

    private static Document entry(String field, Object value) {
        return new Document("{\"" + field + "\":" + (value == null ? "null" : "\"" + value + "\"") + "}");
    }

    private static String created() {
        return "{\"title\":\"A \\\"title\\\"\",\"number\":1}";
    }

    private DomainEventMessage<?> rename(String title) {
        return readSide.next(team.ada, new TaskRenamed(task, team.organization, team.project, title, "Old"));
    }

    private void refused(TaskActivity query, Rejected.Kind kind, ErrorCode code) {
        assertRefused(readSide, query, kind, code);
    }

    private ActivityPage log(int skip, int limit) {
        return readSide.ask(new TaskActivity(task, team.ada, skip, limit));
    }

    private ActivityView newest() {
        return log(0, 1).activities().get(0);
    }
}
