package io.workscribe.query.dashboard;

import static io.workscribe.query.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.dashboard.query.ActiveSprintView;
import io.workscribe.api.dashboard.query.DashboardView;
import io.workscribe.api.dashboard.query.OrganizationDashboard;
import io.workscribe.api.dashboard.query.RecentPageView;
import io.workscribe.api.notification.InboxId;
import io.workscribe.api.notification.NotificationId;
import io.workscribe.api.notification.NotificationType;
import io.workscribe.api.notification.event.NotificationRaised;
import io.workscribe.api.notification.event.NotificationsRead;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.event.ProjectArchived;
import io.workscribe.api.sprint.event.SprintCompleted;
import io.workscribe.api.sprint.event.SprintScheduled;
import io.workscribe.api.sprint.event.SprintStarted;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskParentChanged;
import io.workscribe.api.task.event.TaskPlannedInSprint;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.event.PageDeleted;
import io.workscribe.api.wiki.event.PageMoved;
import io.workscribe.api.wiki.event.PageRemoved;
import io.workscribe.api.wiki.event.SpaceRenamed;
import io.workscribe.query.ReadSide;
import io.workscribe.query.Team;
import io.workscribe.query.Wiki;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DashboardTest {

    private static ReadSide readSide;

    private Team team;

    @BeforeAll
    static void start() {
        readSide = new ReadSide();
    }

    @AfterAll
    static void stop() {
        readSide.close();
    }

    @BeforeEach
    void createTeam() {
        team = new Team(readSide);
    }

    @Test
    void newOrganizationHasNothingToShow() {
        assertThat(dashboard()).isEqualTo(new DashboardView(0, 0, 0, List.of(), List.of()));
    }

    @Test
    void openTasksOfAllLiveProjectsAreCountedWithoutSubtasksAndDoneOnes() {
        TaskId parent = team.created(team.task("Parent"));
        TaskId child = team.created(team.task("Child"));
        ProjectId second = team.newProject("OPS");
        team.created(team.task(second, "Elsewhere"));
        Team others = new Team(readSide);
        others.created(others.task("Foreign"));
        assertThat(dashboard().openTasksCount()).isEqualTo(3);
        happened(new TaskParentChanged(child, team.organization, team.project, parent, null));
        assertThat(dashboard().openTasksCount()).isEqualTo(2);
        finish(parent);
        assertThat(dashboard().openTasksCount()).isEqualTo(1);
        happened(new ProjectArchived(second, team.organization));
        assertThat(dashboard().openTasksCount()).isZero();
        happened(new TaskDeleted(parent, team.organization, team.project, List.of()));
        assertThat(dashboard().openTasksCount()).isEqualTo(1);
    }

    @Test
    void activeSprintsOfLiveProjectsAreShownNewestFirst() {
        ProjectId second = team.newProject("OPS");
        ProjectId archived = team.newProject("OLD");
        SprintId older = started(team.project, "Older");
        SprintId newer = started(second, "Newer");
        started(archived, "Archived");
        happened(new ProjectArchived(archived, team.organization));
        team.newSprint("Planned");
        SprintId completed = started(team.newProject("FIN"), "Completed");
        happened(new SprintCompleted(completed, team.organization, team.project, null, List.of()));
        Team others = new Team(readSide);
        readSide.happened(
                others.ada, new SprintStarted(others.newSprint("Foreign"), others.organization, others.project));
        DashboardView view = dashboard();
        assertThat(view.activeSprints()).extracting(ActiveSprintView::id).containsExactly(newer, older);
        assertThat(view.activeSprintsCount()).isEqualTo(2);
    }

    @Test
    void activeSprintTellsItsProjectItsDatesAndItsCounts() {
        LocalDate end = LocalDate.of(2026, 3, 13);
        SprintId sprint = started(team.project, "Sprint 1");
        happened(new SprintScheduled(sprint, team.organization, team.project, null, end, null, null));
        TaskId done = team.created(team.task("Done"));
        TaskId open = team.created(team.task("Open"));
        for (TaskId task : List.of(done, open)) {
            happened(new TaskPlannedInSprint(task, team.organization, team.project, sprint, null));
        }
        finish(done);
        assertThat(dashboard().activeSprints())
                .containsExactly(
                        new ActiveSprintView(sprint, "Sprint 1", team.project, "Project APP", "APP", 2, 1, null, end));
    }

    @Test
    void fiveLivePagesChangedLastAreShown() {
        Wiki wiki = new Wiki(readSide, team);
        PageId first = wiki.page("First", null, 0, 0);
        PageId moved = wiki.page("Page 1", null, 1, 0);
        for (int i = 2; i <= 5; i++) {
            wiki.page("Page " + i, null, i, 0);
        }
        wiki.edit(first, "First, edited");
        PageId deleted = wiki.page("Deleted", null, 6, 0);
        happened(new PageRemoved(wiki.space, team.organization, deleted, null, 6, List.of(), List.of()));
        happened(new PageDeleted(deleted, team.organization, wiki.space));
        happened(new SpaceRenamed(wiki.space, team.organization, "Handbook", "Space DOC"));
        Team others = new Team(readSide);
        new Wiki(readSide, others).page("Foreign", null, 0, 0);
        happened(new PageMoved(wiki.space, team.organization, moved, null, 0, 0, null, 1, 0));
        List<RecentPageView> pages = dashboard().recentPages();
        assertThat(pages)
                .extracting(RecentPageView::title)
                .containsExactly("First, edited", "Page 5", "Page 4", "Page 3", "Page 2");
        assertThat(pages.get(0).id()).isEqualTo(first);
        assertThat(pages.get(0).spaceId()).isEqualTo(wiki.space);
        assertThat(pages.get(0).spaceName()).isEqualTo("Handbook");
        assertThat(pages).isSortedAccordingTo((a, b) -> b.updatedAt().compareTo(a.updatedAt()));
    }

    @Test
    void unreadAreTheViewersOwnInThisOrganization() {
        Team others = new Team(readSide);
        others.join(team.ada, Role.MEMBER);
        NotificationId read = raise(team.organization, team.ada);
        raise(team.organization, team.ada);
        raise(team.organization, team.bo);
        raise(others.organization, team.ada);
        assertThat(dashboard().unreadNotificationsCount()).isEqualTo(2);
        NotificationsRead mark = new NotificationsRead(InboxId.of(team.ada), team.ada, List.of(read));
        happened(mark);
        happened(mark);
        assertThat(dashboard().unreadNotificationsCount()).isEqualTo(1);
        assertThat(readSide.ask(new OrganizationDashboard(others.organization, team.ada))
                        .unreadNotificationsCount())
                .isEqualTo(1);
        assertThat(readSide.ask(new OrganizationDashboard(team.organization, team.bo))
                        .unreadNotificationsCount())
                .isEqualTo(1);
    }

    @Test
    void outsidersAreRefused() {
        Team others = new Team(readSide);
        refused(team.organization, team.eve);
        refused(team.organization, others.ada);
        refused(OrganizationId.random(), team.ada);
        team.remove(team.bo);
        refused(team.organization, team.bo);
    }

    private void refused(OrganizationId organization, UserId viewer) {
        assertRefused(
                readSide,
                new OrganizationDashboard(organization, viewer),
                Rejected.Kind.FORBIDDEN,
                ErrorCode.NOT_A_MEMBER);
    }

    private SprintId started(ProjectId project, String name) {
        SprintId sprint = team.newSprint(project, name);
        happened(new SprintStarted(sprint, team.organization, project));
        return sprint;
    }

    private void finish(TaskId task) {
        happened(new TaskStatusChanged(
                task, team.organization, team.project, team.done, StatusCategory.DONE, team.todo, StatusCategory.TODO));
    }

    private NotificationId raise(OrganizationId organization, UserId user) {
        NotificationId notification = NotificationId.of(UUID.randomUUID().toString(), user);
        happened(new NotificationRaised(
                InboxId.of(user),
                user,
                notification,
                organization,
                NotificationType.MENTION,
                TaskId.random(),
                "APP-1",
                "Title then",
                team.ada));
        return notification;
    }

    private DashboardView dashboard() {
        return readSide.ask(new OrganizationDashboard(team.organization, team.ada));
    }

    private void happened(Object event) {
        readSide.happened(team.ada, event);
    }
}
