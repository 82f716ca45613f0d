package io.workscribe.query.notification;

import static io.workscribe.query.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.notification.InboxId;
import io.workscribe.api.notification.NotificationId;
import io.workscribe.api.notification.NotificationType;
import io.workscribe.api.notification.event.NotificationRaised;
import io.workscribe.api.notification.event.NotificationsRead;
import io.workscribe.api.notification.query.NotificationById;
import io.workscribe.api.notification.query.NotificationPage;
import io.workscribe.api.notification.query.NotificationView;
import io.workscribe.api.notification.query.Notifications;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.query.ReadSide;
import io.workscribe.query.Team;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxTest {

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
        task = team.created(team.task("Title"));
    }

    @Test
    void titlesSayWhatHappened() {
        NotificationId assigned = raise(team.bo, NotificationType.TASK_ASSIGNED);
        NotificationId done = raise(team.bo, NotificationType.TASK_DONE);
        NotificationId mention = raise(team.bo, NotificationType.MENTION);
        assertThat(byId(assigned).title()).isEqualTo("You were assigned APP-1");
        assertThat(byId(done).title()).isEqualTo("APP-1 moved to Done");
        NotificationView view = byId(mention);
        assertThat(view.title()).isEqualTo("Ada mentioned you in APP-1");
        assertThat(view.body()).isEqualTo("Title then");
        assertThat(view.entityType()).isEqualTo("task");
        assertThat(view.entityId()).isEqualTo(task.value());
        assertThat(view.orgId()).isEqualTo(team.organization);
        assertThat(view.userId()).isEqualTo(team.bo);
        assertThat(view.isRead()).isFalse();
    }

    @Test
    void newestComesFirstAndReadOnesCountApart() {
        NotificationId first = raise(team.bo, NotificationType.TASK_ASSIGNED);
        NotificationId second = raise(team.bo, NotificationType.TASK_DONE);
        NotificationId third = raise(team.bo, NotificationType.MENTION);
        read(team.bo, second);
        NotificationPage all = page(false, 0, 25);
        assertThat(all.data()).extracting(NotificationView::id).containsExactly(third, second, first);
        assertThat(all.total()).isEqualTo(3);
        assertThat(all.unreadCount()).isEqualTo(2);
        NotificationPage unread = page(true, 1, 1);
        assertThat(unread.data()).extracting(NotificationView::id).containsExactly(first);
        assertThat(unread.total()).isEqualTo(2);
        assertThat(unread.unreadCount()).isEqualTo(2);
        assertThat(byId(second).isRead()).isTrue();
    }

    @Test
    void onlyOwnOnesOfPresentOrganizationsAreShown() {
        Team second = new Team(readSide);
        NotificationId kept = raise(team.bo, NotificationType.MENTION);
        second.join(team.bo, Role.MEMBER);
        NotificationId elsewhere = raiseIn(second, team.bo, NotificationType.MENTION);
        NotificationId others = raise(team.ada, NotificationType.MENTION);
        assertThat(page(false, 0, 25).data()).extracting(NotificationView::id).containsExactly(elsewhere, kept);
        notFound(others, team.bo);
        team.remove(team.bo);
        NotificationPage rest = page(false, 0, 25);
        assertThat(rest.data()).extracting(NotificationView::id).containsExactly(elsewhere);
        assertThat(rest.total()).isEqualTo(1);
        assertThat(rest.unreadCount()).isEqualTo(1);
        notFound(kept, team.bo);
        assertThat(readSide.ask(new Notifications(UserId.random(), false, 0, 25)))
                .isEqualTo(new NotificationPage(List.of(), 0, 0));
    }

    @Test
    void notificationsOfADeletedTaskStay() {
        NotificationId notification = raise(team.bo, NotificationType.MENTION);
        readSide.happened(team.ada, new TaskDeleted(task, team.organization, team.project, List.of()));
        assertThat(byId(notification).body()).isEqualTo("Title then");
    }

    private NotificationId raise(UserId user, NotificationType type) {
        return raiseIn(team, user, type);
    }

    private NotificationId raiseIn(Team in, UserId user, NotificationType type) {
        NotificationId notification = NotificationId.of(UUID.randomUUID().toString(), user);
        readSide.happened(
                team.ada,
                new NotificationRaised(
                        InboxId.of(user),
                        user,
                        notification,
                        in.organization,
                        type,
                        task,
                        "APP-1",
                        "Title then",
                        team.ada));
        return notification;
    }

    private void read(UserId user, NotificationId... notifications) {
        readSide.happened(user, new NotificationsRead(InboxId.of(user), user, List.of(notifications)));
    }

    private NotificationPage page(boolean unreadOnly, int skip, int limit) {
        return readSide.ask(new Notifications(team.bo, unreadOnly, skip, limit));
    }

    private NotificationView byId(NotificationId notification) {
        return readSide.ask(new NotificationById(notification, team.bo));
    }

    private void notFound(NotificationId notification, UserId viewer) {
        assertRefused(
                readSide,
                new NotificationById(notification, viewer),
                Rejected.Kind.NOT_FOUND,
                ErrorCode.NOTIFICATION_NOT_FOUND);
    }
}
