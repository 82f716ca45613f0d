package io.workscribe.command;

import static io.workscribe.commandtest.RejectedMatcher.rejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.Document;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Rejected.Kind;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.command.DeactivateUser;
import io.workscribe.api.membership.InvitationId;
import io.workscribe.api.membership.MembershipId;
import io.workscribe.api.membership.command.AcceptInvitation;
import io.workscribe.api.membership.command.EditOrganization;
import io.workscribe.api.membership.command.RemoveMember;
import io.workscribe.api.membership.command.RevokeInvitation;
import io.workscribe.api.notification.InboxId;
import io.workscribe.api.notification.NotificationId;
import io.workscribe.api.notification.command.MarkAllNotificationsRead;
import io.workscribe.api.notification.command.MarkNotificationRead;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.command.ArchiveProject;
import io.workscribe.api.sprint.IncompleteAction;
import io.workscribe.api.sprint.command.CompleteSprint;
import io.workscribe.api.sprint.command.DeleteSprint;
import io.workscribe.api.sprint.command.PlanTaskInSprint;
import io.workscribe.api.sprint.command.ReturnTaskToBacklog;
import io.workscribe.api.sprint.command.StartSprint;
import io.workscribe.api.task.CommentId;
import io.workscribe.api.task.command.AddComment;
import io.workscribe.api.task.command.ArrangeTasks;
import io.workscribe.api.task.command.DeleteTask;
import io.workscribe.api.task.command.EditComment;
import io.workscribe.api.task.command.EditTask;
import io.workscribe.api.task.command.MoveTask;
import io.workscribe.api.task.command.TaskPosition;
import io.workscribe.commandtest.CommandSideServer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Decisions that concern several aggregates or the ground they stand on, on the real one. */
class DecisionsTest {

    private static final CommandSideServer SERVER = new CommandSideServer();

    private final UserId owner = SERVER.registered();
    private final OrganizationId acme = SERVER.organization(owner);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void whoCreatesAnOrganizationMayActInItAtOnce() {
        SERVER.project(owner, acme, "APP");
        assertThat(SERVER.events(MembershipId.of(acme, owner))).containsExactly("MemberJoined");
    }

    @Test
    void whoComesBackContinuesTheirMembership() {
        UserId ada = SERVER.member(owner, acme);
        SERVER.send(owner, new RemoveMember(MembershipId.of(acme, ada), acme, ada));
        SERVER.join(owner, acme, ada);
        assertThat(SERVER.events(MembershipId.of(acme, ada)))
                .containsExactly("MemberJoined", "MemberRemoved", "MemberJoined");
    }

    @Test
    void aNewInvitationEndsTheOneBefore() {
        UserId ada = SERVER.registered();
        InvitationId first = SERVER.invited(owner, acme, ada);
        InvitationId second = SERVER.invited(owner, acme, ada);
        assertThat(SERVER.events(first)).containsExactly("MemberInvited", "InvitationRevoked");
        assertThat(SERVER.events(second)).containsExactly("MemberInvited");
        assertThat(
                SERVER.refusal(ada, new AcceptInvitation(first, ada)),
                rejected(Kind.NOT_FOUND, ErrorCode.INVITE_NOT_FOUND));
    }

    @Test
    void aRefusedAcceptanceLeavesNothingBehind() {
        UserId ada = SERVER.registered();
        InvitationId invitation = SERVER.invited(owner, acme, ada);
        UserId eve = SERVER.registered();
        assertThat(
                SERVER.refusal(eve, new AcceptInvitation(invitation, eve)),
                rejected(Kind.FORBIDDEN, ErrorCode.EMAIL_MISMATCH));
        assertThat(SERVER.events(MembershipId.of(acme, eve))).isEmpty();
        SERVER.send(ada, new AcceptInvitation(invitation, ada));
        assertThat(SERVER.events(invitation)).containsExactly("MemberInvited", "InvitationAccepted");
    }

    @Test
    void subtasksOfADeletedTaskStayWithoutParent() {
        ProjectId app = SERVER.project(owner, acme, "APP");
        TaskId parent = SERVER.task(owner, acme, app, null, null);
        TaskId child = SERVER.task(owner, acme, app, null, parent);
        SERVER.send(owner, new DeleteTask(parent));
        assertThat(SERVER.events(child)).containsExactly("TaskCreated", "TaskParentChanged");
        assertThat(SERVER.refusal(owner, new DeleteTask(parent)), rejected(Kind.NOT_FOUND, ErrorCode.TASK_NOT_FOUND));
        SERVER.send(owner, new DeleteTask(child));
    }

    @Test
    void openTasksOfARemovedMemberAreFreeByTheHandOfTheRemover() {
        UserId ada = SERVER.member(owner, acme);
        ProjectId app = SERVER.project(owner, acme, "APP");
        TaskId open = SERVER.task(owner, acme, app, ada, null);
        TaskId done = SERVER.task(owner, acme, app, ada, null);
        SERVER.send(owner, new MoveTask(done, SERVER.status(app, StatusCategory.DONE), 0));
        SERVER.send(owner, new RemoveMember(MembershipId.of(acme, ada), acme, ada));
        await().untilAsserted(() -> assertThat(SERVER.events(open)).containsExactly("TaskCreated", "TaskUnassigned"));
        assertThat(SERVER.events(done)).doesNotContain("TaskUnassigned");
        String metaData = SERVER.jdbc()
                .sql("SELECT convert_from(meta_data, 'UTF8') FROM platform.domain_event "
                        + "WHERE aggregate_identifier = ? AND payload_type LIKE '%TaskUnassigned'")
                .param(open.toString())
                .query(String.class)
                .single();
        assertThat(metaData).contains(owner.toString());
    }

    @Test
    void arrangedTasksSwapThePlacesTheyHold() {
        ProjectId app = SERVER.project(owner, acme, "APP");
        List<TaskId> tasks = List.of(task(app), task(app), task(app), task(app));
        SERVER.send(
                owner,
                new ArrangeTasks(List.of(
                        new TaskPosition(tasks.get(3), 1),
                        new TaskPosition(TaskId.random(), 2),
                        new TaskPosition(tasks.get(0), 9))));
        assertThat(order(app)).containsExactly(tasks.get(3), tasks.get(1), tasks.get(2), tasks.get(0));
        assertThat(SERVER.events(tasks.get(1))).containsExactly("TaskCreated");
    }

    @Test
    void theFirstArrangedTaskDecidesAboutAccess() {
        UserId stranger = SERVER.registered();
        OrganizationId other = SERVER.organization(stranger);
        ProjectId app = SERVER.project(owner, acme, "APP");
        ProjectId foreign = SERVER.project(stranger, other, "FOR");
        TaskId own = task(app);
        TaskId notOwn = SERVER.task(stranger, other, foreign, null, null);
        assertThat(SERVER.refusal(owner, arrange(TaskId.random())), rejected(Kind.NOT_FOUND, ErrorCode.TASK_NOT_FOUND));
        assertThat(SERVER.refusal(owner, arrange(notOwn)), rejected(Kind.FORBIDDEN, ErrorCode.FORBIDDEN));
        SERVER.send(owner, arrange(own, notOwn));
        assertThat(SERVER.events(notOwn)).containsExactly("TaskCreated");
    }

    @Test
    void theEndOfASprintMovesItsOpenTasksInOneTransaction() {
        ProjectId app = SERVER.project(owner, acme, "APP");
        SprintId sprint = SERVER.sprint(owner, acme, app);
        SprintId next = SERVER.sprint(owner, acme, app);
        TaskId open = task(app);
        TaskId done = task(app);
        TaskId elsewhere = task(app);
        SERVER.send(owner, new PlanTaskInSprint(sprint, open));
        SERVER.send(owner, new PlanTaskInSprint(sprint, done));
        SERVER.send(owner, new MoveTask(done, SERVER.status(app, StatusCategory.DONE), 0));
        SERVER.send(owner, new StartSprint(sprint));
        SERVER.send(owner, new CompleteSprint(sprint, IncompleteAction.SPRINT, next));
        assertThat(SERVER.events(sprint)).containsExactly("SprintCreated", "SprintStarted", "SprintCompleted");
        assertThat(SERVER.events(open)).containsExactly("TaskCreated", "TaskPlannedInSprint", "TaskPlannedInSprint");
        assertThat(SERVER.events(done)).containsExactly("TaskCreated", "TaskPlannedInSprint", "TaskStatusChanged");
        assertThat(SERVER.events(elsewhere)).containsExactly("TaskCreated");
        assertThat(sprintOf(open)).isEqualTo(next);
        assertThat(sprintOf(done)).isEqualTo(sprint);
    }

    @Test
    void aCompletedSprintTakesAndGivesNoTaskByAnyWay() {
        ProjectId app = SERVER.project(owner, acme, "APP");
        SprintId completed = SERVER.sprint(owner, acme, app);
        SprintId planned = SERVER.sprint(owner, acme, app);
        TaskId inside = task(app);
        TaskId outside = task(app);
        SERVER.send(owner, new PlanTaskInSprint(completed, inside));
        SERVER.send(owner, new MoveTask(inside, SERVER.status(app, StatusCategory.DONE), 0));
        SERVER.send(owner, new StartSprint(completed));
        SERVER.send(owner, new CompleteSprint(completed, IncompleteAction.BACKLOG, null));
        for (Object command : List.of(
                new PlanTaskInSprint(completed, outside),
                new PlanTaskInSprint(planned, inside),
                new ReturnTaskToBacklog(completed, inside),
                plan(outside, completed),
                plan(inside, planned),
                plan(inside, null))) {
            assertThat(SERVER.refusal(owner, command), rejected(Kind.INVALID, ErrorCode.INVALID_STATUS));
        }
        assertThat(sprintOf(inside)).isEqualTo(completed);
        assertThat(sprintOf(outside)).isNull();
    }

    @Test
    void aDeletedSprintLeavesItsTasksInTheBacklog() {
        ProjectId app = SERVER.project(owner, acme, "APP");
        SprintId sprint = SERVER.sprint(owner, acme, app);
        TaskId task = task(app);
        SERVER.send(owner, plan(task, sprint));
        SERVER.send(owner, new DeleteSprint(sprint));
        assertThat(SERVER.events(task)).containsExactly("TaskCreated", "TaskPlannedInSprint", "TaskReturnedToBacklog");
        assertThat(sprintOf(task)).isNull();
        unknown(plan(task, sprint), ErrorCode.SPRINT_NOT_FOUND);
    }

    @Test
    void aTaskGoesIntoSprintsOfItsProjectOnlyAndNotTwice() {
        ProjectId app = SERVER.project(owner, acme, "APP");
        ProjectId other = SERVER.project(owner, acme, "OPS");
        SprintId sprint = SERVER.sprint(owner, acme, app);
        TaskId task = task(app);
        TaskId foreign = task(other);
        unknown(new PlanTaskInSprint(sprint, foreign), ErrorCode.TASK_NOT_FOUND);
        unknown(new ReturnTaskToBacklog(sprint, foreign), ErrorCode.TASK_NOT_FOUND);
        unknown(new PlanTaskInSprint(sprint, TaskId.random()), ErrorCode.TASK_NOT_FOUND);
        unknown(plan(foreign, sprint), ErrorCode.SPRINT_NOT_FOUND);
        assertThat(
                SERVER.refusal(owner, new ReturnTaskToBacklog(sprint, task)),
                rejected(Kind.INVALID, ErrorCode.TASK_NOT_IN_SPRINT));
        SERVER.send(owner, new PlanTaskInSprint(sprint, task));
        assertThat(
                SERVER.refusal(owner, new PlanTaskInSprint(sprint, task)),
                rejected(Kind.CONFLICT, ErrorCode.TASK_ALREADY_IN_SPRINT));
        SERVER.send(owner, new DeleteTask(task));
        unknown(new ReturnTaskToBacklog(sprint, task), ErrorCode.TASK_NOT_FOUND);
    }

    @Test
    void whatDoesNotExistIsRefusedWithTheCodeOfItsContext() {
        unknown(new DeleteTask(TaskId.random()), ErrorCode.TASK_NOT_FOUND);
        unknown(new MoveTask(TaskId.random(), null, 0), ErrorCode.TASK_NOT_FOUND);
        unknown(new StartSprint(SprintId.random()), ErrorCode.SPRINT_NOT_FOUND);
        unknown(new ArchiveProject(ProjectId.random(), acme), ErrorCode.PROJECT_NOT_FOUND);
        unknown(new EditOrganization(OrganizationId.random(), null, null), ErrorCode.ORG_NOT_FOUND);
        UserId nobody = UserId.random();
        unknown(new RemoveMember(MembershipId.of(acme, nobody), acme, nobody), ErrorCode.MEMBER_NOT_FOUND);
        unknown(new RevokeInvitation(InvitationId.random(), acme), ErrorCode.INVITE_NOT_FOUND);
        unknown(
                new MarkNotificationRead(InboxId.of(owner), NotificationId.of("none", owner)),
                ErrorCode.NOTIFICATION_NOT_FOUND);
        unknown(new DeactivateUser(nobody), ErrorCode.USER_NOT_FOUND);
    }

    @Test
    void anInboxThatNeverGotAnythingCountsNothing() {
        assertThat(SERVER.send(owner, new MarkAllNotificationsRead(InboxId.of(owner))))
                .isEqualTo(0);
    }

    @Test
    void aCommandForAnotherVersionIsStale() {
        TaskId task = task(SERVER.project(owner, acme, "APP"));
        SERVER.send(owner, rename(task, "One"), Map.of(MetaKeys.EXPECTED_VERSIONS, "0"));
        try {
            SERVER.send(owner, rename(task, "Two"), Map.of(MetaKeys.EXPECTED_VERSIONS, "0"));
            throw new AssertionError("Not refused");
        } catch (Rejected stale) {
            assertThat(stale, rejected(Kind.STALE, ErrorCode.PRECONDITION_FAILED));
        }
        assertThat(SERVER.events(task)).containsExactly("TaskCreated", "TaskRenamed");
    }

    @Test
    void whoMayNotKnowOfAThingIsNotToldThatAVersionOfItIsStale() {
        TaskId task = task(SERVER.project(owner, acme, "APP"));
        UserId stranger = UserId.random();
        for (Object command : List.of(rename(task, "Mine"), new DeleteTask(task))) {
            try {
                SERVER.send(stranger, command, Map.of(MetaKeys.EXPECTED_VERSIONS, "7"));
                throw new AssertionError("Not refused");
            } catch (Rejected refused) {
                assertThat(refused, rejected(Kind.FORBIDDEN, ErrorCode.FORBIDDEN));
            }
        }
    }

    @Test
    void aCommentAndAnotherPlaceMakeNoVersionStale() {
        ProjectId project = SERVER.project(owner, acme, "APP");
        TaskId task = task(project);
        task(project);
        SERVER.send(owner, new AddComment(task, CommentId.random(), new Document("{}")));
        SERVER.send(owner, new MoveTask(task, SERVER.status(project, StatusCategory.TODO), 1));
        assertThat(SERVER.events(task)).containsExactly("TaskCreated", "CommentAdded", "TaskRanked");
        SERVER.send(owner, rename(task, "One"), Map.of(MetaKeys.EXPECTED_VERSIONS, "0"));
    }

    @Test
    void snapshotsSayTheSameAsAllEvents() {
        TaskId task = task(SERVER.project(owner, acme, "APP"));
        CommentId comment = CommentId.random();
        SERVER.send(owner, new AddComment(task, comment, new Document("{}")));
        for (int i = 0; i < 120; i++) {
            SERVER.send(owner, rename(task, "Title " + i));
        }
        await().untilAsserted(() -> assertThat(snapshots(task)).isPositive());
        int before = SERVER.events(task).size();
        SERVER.send(owner, rename(task, "Title 119"));
        SERVER.send(owner, new EditComment(task, comment, new Document("{\"type\":\"doc\"}")));
        SERVER.send(owner, new MoveTask(task, SERVER.status(projectOf(task), StatusCategory.TODO), 0));
        assertThat(SERVER.events(task)).hasSize(before + 1).endsWith("CommentEdited");
        SERVER.jdbc().sql("DELETE FROM platform.snapshot_event").update();
        SERVER.send(owner, rename(task, "Title 119"));
        assertThat(SERVER.events(task)).hasSize(before + 1);
    }

    @Test
    void snapshotsOfAnOlderFormAreNotRead() {
        TaskId task = task(SERVER.project(owner, acme, "APP"));
        CommentId comment = CommentId.random();
        SERVER.send(owner, new AddComment(task, comment, new Document("{}")));
        SERVER.jdbc()
                .sql("INSERT INTO platform.snapshot_event (event_identifier, aggregate_identifier, sequence_number, "
                        + "type, time_stamp, payload_type, payload_revision, payload, meta_data) "
                        + "SELECT 'old-' || event_identifier, aggregate_identifier, sequence_number, "
                        + "type, time_stamp, 'io.workscribe.command.task.Task', '1', '{}', '{}' "
                        + "FROM platform.domain_event WHERE aggregate_identifier = ? AND sequence_number = 1")
                .param(task.toString())
                .update();
        SERVER.send(owner, new EditComment(task, comment, new Document("{\"type\":\"doc\"}")));
        assertThat(SERVER.events(task)).containsExactly("TaskCreated", "CommentAdded", "CommentEdited");
    }

    private int snapshots(TaskId task) {
        return SERVER.jdbc()
                .sql("SELECT count(*) FROM platform.snapshot_event WHERE aggregate_identifier = ?")
                .param(task.toString())
                .query(Integer.class)
                .single();
    }

    private ProjectId projectOf(TaskId task) {
        return new ProjectId(SERVER.jdbc()
                .sql("SELECT project_id FROM command.task_placement WHERE task_id = ?")
                .param(task.value())
                .query(UUID.class)
                .single());
    }

    private void unknown(Object command, ErrorCode code) {
        assertThat(SERVER.refusal(owner, command), rejected(Kind.NOT_FOUND, code));
    }

    private TaskId task(ProjectId project) {
        return SERVER.task(owner, acme, project, null, null);
    }

    private static ArrangeTasks arrange(TaskId... tasks) {
        return new ArrangeTasks(
                List.of(tasks).stream().map(task -> new TaskPosition(task, 0)).toList());
    }

    private static EditTask plan(TaskId task, SprintId sprint) {
        return new EditTask(task, null, null, null, null, null, null, null, new Change<>(sprint), null, null);
    }

    private static SprintId sprintOf(TaskId task) {
        return SERVER.jdbc()
                .sql("SELECT sprint_id FROM command.task_placement WHERE task_id = ?")
                .param(task.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional()
                .map(SprintId::new)
                .orElse(null);
    }

    private static EditTask rename(TaskId task, String title) {
        return new EditTask(task, new Change<>(title), null, null, null, null, null, null, null, null, null);
    }

    private static List<TaskId> order(ProjectId project) {
        return SERVER.jdbc()
                .sql("SELECT task_id FROM command.task_placement WHERE project_id = ? ORDER BY rank")
                .param(project.value())
                .query((row, number) -> new TaskId(row.getObject(1, UUID.class)))
                .list();
    }
}
