package io.workscribe.query.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.event.ProjectArchived;
import io.workscribe.api.task.event.CommentDeleted;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskRanked;
import io.workscribe.api.task.event.TaskRenamed;
import io.workscribe.api.task.query.ActivityTask;
import io.workscribe.api.task.query.OrganizationActivity;
import io.workscribe.api.task.query.OrganizationActivityPage;
import io.workscribe.api.task.query.OrganizationActivityView;
import io.workscribe.api.task.query.PageMeta;
import io.workscribe.query.ReadSide;
import io.workscribe.query.Team;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrganizationActivityTest {

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
        task = team.created(team.task("First"));
    }

    @Test
    void rowNamesWhoActedAndTheTaskAsItIsCalledNow() {
        rename(team.bo, task, "Renamed");
        OrganizationActivityView created = page(1, 1).data().get(0);
        assertThat(created.action()).isEqualTo("TASK_CREATED");
        assertThat(created.entityType()).isEqualTo("task");
        assertThat(created.entityId()).isEqualTo(task.value());
        assertThat(created.oldValue()).isNull();
        assertThat(created.newValue()).isEqualTo(new Document("{\"title\":\"First\",\"number\":1}"));
        assertThat(created.actor().id()).isEqualTo(team.ada);
        assertThat(created.actor().displayName()).isEqualTo("Ada");
        assertThat(created.actor().avatarUrl()).isNull();
        assertThat(created.task()).isEqualTo(new ActivityTask(task, "Renamed", 1, "APP"));
    }

    @Test
    void allProjectsOfTheOrganizationAreShownNewestFirst() {
        TaskId elsewhere = team.created(team.task(team.newProject("OPS"), "Second"));
        Team others = new Team(readSide);
        others.created(others.task("Foreign"));
        rename(team.bo, task, "Third");
        readSide.happened(team.ada, new ProjectArchived(team.project, team.organization));
        OrganizationActivityPage all = page(0, 50);
        assertThat(all.data())
                .extracting(row -> row.task().id(), OrganizationActivityView::action)
                .containsExactly(
                        tuple(task, "FIELD_UPDATED"), tuple(elsewhere, "TASK_CREATED"), tuple(task, "TASK_CREATED"));
        assertThat(all.meta()).isEqualTo(new PageMeta(3, 0, 50));
    }

    @Test
    void pagesFollowEachOther() {
        for (int i = 1; i <= 5; i++) {
            rename(team.ada, task, "Title " + i);
        }
        List<UUID> all = ids(page(0, 50));
        assertThat(all).hasSize(6);
        assertThat(ids(page(0, 4))).isEqualTo(all.subList(0, 4));
        assertThat(ids(page(4, 4))).isEqualTo(all.subList(4, 6));
        assertThat(page(6, 4)).isEqualTo(new OrganizationActivityPage(List.of(), new PageMeta(6, 6, 4), null));
        assertThat(page(Integer.MAX_VALUE, 100).data()).isEmpty();
    }

    @Test
    void ofOneMomentTheLastWrittenOfATaskComesFirst() {
        DomainEventMessage<?> first = next(task, "First again");
        DomainEventMessage<?> second = ReadSide.inTheSameMoment(next(task, "Second"), first);
        DomainEventMessage<?> third = ReadSide.inTheSameMoment(next(task, "Third"), second);
        List.of(first, second, third).forEach(readSide::handle);
        assertThat(page(0, 3).data())
                .extracting(row -> row.newValue().json())
                .containsExactly("{\"title\":\"Third\"}", "{\"title\":\"Second\"}", "{\"title\":\"First again\"}");
    }

    @Test
    void rowsOfDeletedTasksAreLeftOutAndNotCounted() {
        TaskId deleted = team.created(team.task("Deleted"));
        rename(team.bo, deleted, "Still deleted");
        assertThat(page(0, 50).meta().total()).isEqualTo(3);
        readSide.happened(team.ada, new TaskDeleted(deleted, team.organization, team.project, List.of()));
        OrganizationActivityPage rest = page(0, 50);
        assertThat(rest.data()).extracting(row -> row.task().id()).containsExactly(task);
        assertThat(rest.meta().total()).isEqualTo(1);
        readSide.happened(team.ada, new TaskDeleted(task, team.organization, team.project, List.of()));
        assertThat(page(0, 50)).isEqualTo(new OrganizationActivityPage(List.of(), new PageMeta(0, 0, 50), null));
    }

    @Test
    void repeatIsNeitherShownNorCountedTwice() {
        DomainEventMessage<?> renamed = rename(team.ada, task, "Renamed");
        TaskId gone = team.created(team.task("Gone"));
        DomainEventMessage<?> beforeItsEnd = rename(team.ada, gone, "Going");
        DomainEventMessage<?> end =
                readSide.happened(team.ada, new TaskDeleted(gone, team.organization, team.project, List.of()));
        List.of(renamed, beforeItsEnd, end).forEach(readSide::handle);
        assertThat(page(0, 50).data()).hasSize(2);
        assertThat(page(0, 50).meta().total()).isEqualTo(2);
    }

    @Test
    void whatIsNotLoggedIsNotCounted() {
        var comment = team.comment(task, team.bo, "Comment");
        readSide.happened(team.ada, new TaskRanked(task, team.organization, team.project, "9", "1"));
        readSide.happened(
                team.bo, new CommentDeleted(task, team.organization, team.project, comment, null, null, null));
        assertThat(page(0, 50).data())
                .extracting(OrganizationActivityView::action)
                .containsExactly("COMMENT_ADDED", "TASK_CREATED");
        assertThat(page(0, 50).meta().total()).isEqualTo(2);
    }

    @Test
    void vanishedActorHasAPlaceholder() {
        UserId vanished = UserId.random();
        rename(vanished, task, "Renamed");
        OrganizationActivityView row = page(0, 1).data().get(0);
        assertThat(row.actor().id()).isEqualTo(vanished);
        assertThat(row.actor().displayName()).isEqualTo("[erased]");
    }

    @Test
    void outsidersSeeNothing() {
        Team others = new Team(readSide);
        others.created(others.task("Foreign"));
        nothing(team.organization, team.eve);
        nothing(team.organization, others.ada);
        team.remove(team.bo);
        nothing(team.organization, team.bo);
        nothing(OrganizationId.random(), team.ada);
    }

    private void nothing(OrganizationId organization, UserId viewer) {
        assertThat(readSide.ask(new OrganizationActivity(organization, viewer, 0, 50)))
                .isEqualTo(new OrganizationActivityPage(List.of(), new PageMeta(0, 0, 50), null));
    }

    private DomainEventMessage<?> rename(UserId actor, TaskId renamed, String title) {
        return readSide.happened(actor, new TaskRenamed(renamed, team.organization, team.project, title, "Old"));
    }

    private DomainEventMessage<?> next(TaskId renamed, String title) {
        return readSide.next(team.ada, new TaskRenamed(renamed, team.organization, team.project, title, "Old"));
    }

    private OrganizationActivityPage page(int skip, int limit) {
        return readSide.ask(new OrganizationActivity(team.organization, team.ada, skip, limit));
    }

    private static List<UUID> ids(OrganizationActivityPage page) {
        return page.data().stream().map(OrganizationActivityView::id).toList();
    }
}
