package io.workscribe.query.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import io.workscribe.api.common.Document;
import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.notification.InboxId;
import io.workscribe.api.notification.NotificationId;
import io.workscribe.api.notification.NotificationType;
import io.workscribe.api.notification.command.RaiseNotification;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.task.CommentId;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.TaskType;
import io.workscribe.api.task.event.CommentAdded;
import io.workscribe.api.task.event.TaskAssigned;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskRenamed;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.api.task.event.TaskUnassigned;
import io.workscribe.platform.messaging.SelectiveHandlerEnhancer;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.AssociationValuesImpl;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.inmemory.InMemorySagaStore;
import org.axonframework.test.saga.FixtureExecutionResult;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import tools.jackson.databind.json.JsonMapper;

/** Before each event the saga goes through JSON and back, as it does in its store. */
class TaskNotificationSagaTest {

    /** The visibility that the stores' serializer has. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility.withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
            .build();

    private final UserId reporter = UserId.random();
    private final UserId assignee = UserId.random();
    private final UserId other = UserId.random();
    private final TaskId task = TaskId.random();
    private final OrganizationId organization = OrganizationId.random();
    private final ProjectId project = ProjectId.random();

    /** Of the task, in the order in which the test has published them. */
    private final List<Object> events = new ArrayList<>();

    private SagaTestFixture<TaskNotificationSaga> fixture;
    private int roundTrips;

    @BeforeEach
    void prepareFixture() {
        fixture = new SagaTestFixture<>(TaskNotificationSaga.class);
        fixture.registerHandlerEnhancerDefinition(new SelectiveHandlerEnhancer());
        fixture.registerResource((TaskHeadlines) (taskId, version) -> HeadlinesFromEvents.after(events));
        InMemorySagaStore store = (InMemorySagaStore) ReflectionTestUtils.getField(fixture, "sagaStore");
        fixture.registerEventHandlerInterceptor((unitOfWork, chain) -> {
            throughJson(store);
            return chain.proceed();
        });
    }

    @Test
    void assigneeOfANewTaskIsToldUnlessTheyMadeIt() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(event("created", reporter, created(assignee)))
                .expectActiveSagas(1)
                .expectDispatchedCommands(
                        raised("created", assignee, NotificationType.TASK_ASSIGNED, "Ship it", reporter));
    }

    @Test
    void ownNewTaskIsNoNews() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(event("created", reporter, created(reporter)))
                .expectActiveSagas(0)
                .expectNoDispatchedCommands();
    }

    @Test
    void newTaskWithoutAssigneeIsNoNews() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(event("created", reporter, created(null)))
                .expectActiveSagas(0)
                .expectNoDispatchedCommands();
    }

    @Test
    void newAssigneeIsToldWithTheNewestTitle() {
        fixture.givenAPublished(event("created", reporter, created(null)))
                .andThenAPublished(
                        event("renamed", other, new TaskRenamed(task, organization, project, "Sold", "Ship it")))
                .whenPublishingA(event("assigned", reporter, assigned(assignee)))
                .expectDispatchedCommands(
                        raised("assigned", assignee, NotificationType.TASK_ASSIGNED, "Sold", reporter));
    }

    @Test
    void whoAssignsThemselvesIsNotTold() {
        fixture.givenAPublished(event("created", reporter, created(null)))
                .whenPublishingA(event("assigned", assignee, assigned(assignee)))
                .expectNoDispatchedCommands();
    }

    @Test
    void nobodyIsToldOfAnUnassignment() {
        fixture.givenAPublished(event("created", reporter, created(assignee)))
                .whenPublishingA(
                        event("unassigned", reporter, new TaskUnassigned(task, organization, project, assignee)))
                .expectNoDispatchedCommands();
    }

    @Test
    void reporterIsToldWhenTheTaskIsDone() {
        fixture.givenAPublished(event("created", reporter, created(null)))
                .whenPublishingA(event("done", assignee, moved(StatusCategory.IN_PROGRESS, StatusCategory.DONE)))
                .expectDispatchedCommands(raised("done", reporter, NotificationType.TASK_DONE, "Ship it", assignee));
    }

    @Test
    void moveFromDoneToDoneCounts() {
        fixture.givenAPublished(event("created", reporter, created(null)))
                .whenPublishingA(event("done", assignee, moved(StatusCategory.DONE, StatusCategory.DONE)))
                .expectDispatchedCommands(raised("done", reporter, NotificationType.TASK_DONE, "Ship it", assignee));
    }

    @Test
    void reporterWhoFinishesTheTaskIsNotTold() {
        fixture.givenAPublished(event("created", reporter, created(null)))
                .whenPublishingA(event("done", reporter, moved(StatusCategory.TODO, StatusCategory.DONE)))
                .expectNoDispatchedCommands();
    }

    @Test
    void moveToAnotherCategoryIsNoNews() {
        fixture.givenAPublished(event("created", reporter, created(null)))
                .whenPublishingA(event("moved", assignee, moved(StatusCategory.DONE, StatusCategory.IN_PROGRESS)))
                .expectNoDispatchedCommands();
    }

    @Test
    void everyMentionedPersonIsToldButNeverTheAuthor() {
        fixture.givenAPublished(event("created", reporter, created(null)))
                .whenPublishingA(event("comment", assignee, comment(assignee, reporter, assignee, other)))
                .expectDispatchedCommands(
                        raised("comment", reporter, NotificationType.MENTION, "Ship it", assignee),
                        raised("comment", other, NotificationType.MENTION, "Ship it", assignee));
    }

    @Test
    void repeatedEventRaisesTheSameNotification() {
        EventMessage<?> created = event("created", reporter, created(null));
        EventMessage<?> done = event("done", assignee, moved(StatusCategory.TODO, StatusCategory.DONE));
        fixture.givenAPublished(created)
                .andThenAPublished(done)
                .whenPublishingA(done)
                .expectActiveSagas(1)
                .expectDispatchedCommands(raised("done", reporter, NotificationType.TASK_DONE, "Ship it", assignee));
        assertThat(roundTrips).isEqualTo(1);
    }

    @Test
    void repeatedCreationStartsNoSecondSaga() {
        EventMessage<?> created = event("created", reporter, created(assignee));
        fixture.givenAPublished(created)
                .whenPublishingA(created)
                .expectActiveSagas(1)
                .expectDispatchedCommands(
                        raised("created", assignee, NotificationType.TASK_ASSIGNED, "Ship it", reporter));
    }

    @Test
    void deletionEndsIt() {
        fixture.givenAPublished(event("created", reporter, created(assignee)))
                .whenPublishingA(event("deleted", reporter, new TaskDeleted(task, organization, project, List.of())))
                .expectActiveSagas(0)
                .expectNoDispatchedCommands();
    }

    @Test
    void failedCommandFailsTheEvent() {
        fixture.setCallbackBehavior((command, metaData) -> {
            throw new IllegalStateException("inbox is not there");
        });
        FixtureExecutionResult result =
                fixture.givenNoPriorActivity().whenPublishingA(event("created", reporter, created(assignee)));
        assertThatThrownBy(result::expectSuccessfulHandlerExecution).isInstanceOf(AssertionError.class);
    }

    @Test
    void everyFieldIsState() {
        assertThat(TaskNotificationSaga.class.getDeclaredFields())
                .filteredOn(field -> !Modifier.isStatic(field.getModifiers()))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.getType()).isEqualTo(String.class));
    }

    private void throughJson(InMemorySagaStore store) {
        AssociationValue association = new AssociationValue("taskId", task.toString());
        for (String id : store.findSagas(TaskNotificationSaga.class, association)) {
            SagaStore.Entry<TaskNotificationSaga> entry = store.loadSaga(TaskNotificationSaga.class, id);
            String json = JSON.writeValueAsString(entry.saga());
            TaskNotificationSaga copy = JSON.readValue(json, TaskNotificationSaga.class);
            assertThat(copy).usingRecursiveComparison().isEqualTo(entry.saga());
            store.updateSaga(
                    TaskNotificationSaga.class, id, copy, new AssociationValuesImpl(entry.associationValues()));
            roundTrips++;
        }
    }

    private EventMessage<?> event(String id, UserId actor, Object payload) {
        events.add(payload);
        return new GenericEventMessage<>(
                id, payload, MetaData.from(Map.of(MetaKeys.ACTOR, actor.toString())), Instant.EPOCH);
    }

    private RaiseNotification raised(String event, UserId to, NotificationType type, String title, UserId actor) {
        return new RaiseNotification(
                InboxId.of(to), NotificationId.of(event, to), to, organization, type, task, "APP-7", title, actor);
    }

    private TaskCreated created(UserId assigneeId) {
        return new TaskCreated(
                task,
                organization,
                project,
                "APP",
                7,
                "Ship it",
                null,
                StatusId.random(),
                StatusCategory.TODO,
                "0000000007",
                reporter,
                assigneeId,
                Priority.NONE,
                TaskType.TASK,
                null,
                null,
                null,
                List.of());
    }

    private TaskAssigned assigned(UserId assigneeId) {
        return new TaskAssigned(task, organization, project, assigneeId, null);
    }

    private TaskStatusChanged moved(StatusCategory from, StatusCategory to) {
        return new TaskStatusChanged(task, organization, project, StatusId.random(), to, StatusId.random(), from);
    }

    private CommentAdded comment(UserId author, UserId... mentioned) {
        return new CommentAdded(
                task, organization, project, CommentId.random(), author, new Document("{}"), List.of(mentioned));
    }
}
