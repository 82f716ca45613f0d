package io.workscribe.command.notification;

import static io.workscribe.commandtest.CommandSideParts.by;
import static io.workscribe.commandtest.RejectedMatcher.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Rejected.Kind;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.notification.InboxId;
import io.workscribe.api.notification.NotificationId;
import io.workscribe.api.notification.NotificationType;
import io.workscribe.api.notification.command.MarkAllNotificationsRead;
import io.workscribe.api.notification.command.MarkNotificationRead;
import io.workscribe.api.notification.command.RaiseNotification;
import io.workscribe.api.notification.event.NotificationRaised;
import io.workscribe.api.notification.event.NotificationsRead;
import io.workscribe.command.creation.FormerIds;
import io.workscribe.command.lookup.MembershipLookup;
import io.workscribe.commandtest.CommandSideParts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxTest {

    private static final CommandSideParts PARTS = new CommandSideParts();

    private final OrganizationId acme = OrganizationId.random();
    private final UserId ada = PARTS.member(acme, Role.MEMBER);
    private final UserId grace = PARTS.member(acme, Role.MEMBER);
    private final InboxId id = InboxId.of(ada);
    private final TaskId task = TaskId.random();
    private final NotificationId first = NotificationId.of("event-1", ada);
    private final NotificationId second = NotificationId.of("event-2", ada);
    private AggregateTestFixture<Inbox> fixture;

    @BeforeEach
    void start() {
        fixture = CommandSideParts.fixture(Inbox.class, PARTS.get(MembershipLookup.class));
    }

    @AfterAll
    static void stop() {
        PARTS.close();
    }

    @Test
    void aMemberIsToldOnce() {
        fixture.givenNoPriorActivity().when(raise(first, ada)).expectEvents(raised(first));
        fixture.given(raised(first))
                .when(raise(first, ada))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(raised(first), read(first))
                .when(raise(first, ada))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(raised(first)).when(raise(second, ada)).expectEvents(raised(second));
    }

    @Test
    void whoIsNoMemberIsNotTold() {
        UserId stranger = UserId.random();
        fixture.givenNoPriorActivity()
                .when(raise(first, stranger))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aNotificationIsReadOnce() {
        fixture.given(raised(first))
                .when(new MarkNotificationRead(id, first), by(ada))
                .expectEvents(read(first));
        fixture.given(raised(first), read(first))
                .when(new MarkNotificationRead(id, first), by(ada))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void notificationsOfOthersAreNotFound() {
        fixture.given(raised(first))
                .when(new MarkNotificationRead(id, first), by(grace))
                .expectNoEvents()
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.NOTIFICATION_NOT_FOUND));
        fixture.given(raised(first))
                .when(new MarkAllNotificationsRead(id), by(grace))
                .expectNoEvents()
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.NOTIFICATION_NOT_FOUND));
    }

    @Test
    void allAreReadAtOnceAndCounted() {
        fixture.given(raised(first), raised(second))
                .when(new MarkAllNotificationsRead(id), by(ada))
                .expectResultMessagePayload(2)
                .expectEvents(new NotificationsRead(id, ada, List.of(first, second)));
        fixture.given(raised(first), read(first))
                .when(new MarkAllNotificationsRead(id), by(ada))
                .expectResultMessagePayload(0)
                .expectNoEvents();
    }

    @Test
    void whatAnOrganizationToldThatHasBeenLeftCanNoLongerBeRead() {
        NotificationId elsewhere = NotificationId.of("event-3", ada);
        NotificationRaised left = raised(elsewhere, OrganizationId.random());
        fixture.given(raised(first), left)
                .when(new MarkNotificationRead(id, elsewhere), by(ada))
                .expectNoEvents()
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.NOTIFICATION_NOT_FOUND));
        fixture.given(raised(first), left, raised(second))
                .when(new MarkAllNotificationsRead(id), by(ada))
                .expectResultMessagePayload(2)
                .expectEvents(new NotificationsRead(id, ada, List.of(first, second)));
        fixture.given(left)
                .when(new MarkAllNotificationsRead(id), by(ada))
                .expectResultMessagePayload(0)
                .expectNoEvents();
    }

    @Test
    void anInboxThatNeverGotAnythingHasNothingToRead() {
        fixture.givenNoPriorActivity()
                .when(new MarkAllNotificationsRead(id), by(ada))
                .expectResultMessagePayload(0)
                .expectNoEvents();
    }

    /** Whether there is one is told by the answer that shows it. */
    @Test
    void whatIsNotUnreadStaysAsItIs() {
        fixture.given(raised(first))
                .when(new MarkNotificationRead(id, second), by(ada))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void theOldestOfVeryManyUnreadOnesCountAsRead() {
        List<NotificationRaised> told = IntStream.range(0, Inbox.MOST_UNREAD)
                .mapToObj(i -> raised(NotificationId.of("old-" + i, ada)))
                .toList();
        fixture.given(told)
                .when(raise(first, ada))
                .expectEvents(raised(first), read(told.get(0).notificationId()));
    }

    @Test
    void whatItRemembersIsBounded() {
        List<Object> history = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            NotificationId notification = NotificationId.of("read-" + i, ada);
            history.add(raised(notification));
            history.add(read(notification));
        }
        fixture.given(history)
                .when(raise(first, ada))
                .expectEvents(raised(first))
                .expectState(inbox -> assertThat(inbox)
                        .extracting("read.ids", InstanceOfAssertFactories.COLLECTION)
                        .hasSize(FormerIds.MOST));
    }

    private RaiseNotification raise(NotificationId notification, UserId recipient) {
        return new RaiseNotification(
                InboxId.of(recipient),
                notification,
                recipient,
                acme,
                NotificationType.TASK_ASSIGNED,
                task,
                "APP-1",
                "Write it",
                grace);
    }

    private NotificationRaised raised(NotificationId notification) {
        return raised(notification, acme);
    }

    private NotificationRaised raised(NotificationId notification, OrganizationId organization) {
        return new NotificationRaised(
                id, ada, notification, organization, NotificationType.TASK_ASSIGNED, task, "APP-1", "Write it", grace);
    }

    private NotificationsRead read(NotificationId notification) {
        return new NotificationsRead(id, ada, List.of(notification));
    }
}
