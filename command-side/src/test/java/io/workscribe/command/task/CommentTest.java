package io.workscribe.command.task;

import static io.workscribe.commandtest.CommandSideParts.by;
import static io.workscribe.commandtest.RejectedMatcher.rejected;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected.Kind;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.task.CommentId;
import io.workscribe.api.task.command.AddComment;
import io.workscribe.api.task.command.DeleteComment;
import io.workscribe.api.task.command.EditComment;
import io.workscribe.api.task.command.RestoreComment;
import io.workscribe.api.task.event.CommentAdded;
import io.workscribe.api.task.event.CommentDeleted;
import io.workscribe.api.task.event.CommentEdited;
import io.workscribe.api.task.event.CommentRestored;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.commandtest.CommandSideParts;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommentTest {

    private static final CommandSideParts PARTS = new CommandSideParts();
    private static final Document HELLO = new Document("{\"type\":\"doc\"}");

    private final TaskFixture given = new TaskFixture(PARTS);
    private final TaskId task = TaskId.random();
    private final CommentId id = CommentId.random();
    private final TaskCreated created = given.created(task, 1);
    private AggregateTestFixture<Task> fixture;

    @BeforeEach
    void start() {
        fixture = CommandSideParts.fixture(Task.class, PARTS.get(TaskRules.class));
        fixture.registerInjectableResource(new StoredCommentTexts(fixture.getEventStore()));
    }

    @AfterAll
    static void stop() {
        PARTS.close();
    }

    @Test
    void aMemberCommentsOnce() {
        fixture.given(created)
                .when(new AddComment(task, id, HELLO), by(given.grace))
                .expectEvents(added(HELLO));
        fixture.given(created, added(HELLO))
                .when(new AddComment(task, id, HELLO), by(given.grace))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(created, added(HELLO))
                .when(new AddComment(task, id, new Document("{}")), by(given.grace))
                .expectNoEvents()
                .expectException(rejected(Kind.CONFLICT, ErrorCode.CONFLICT));
    }

    @Test
    void aLateRepeatBringsNoCommentBack() {
        fixture.given(created, added(HELLO), deleted())
                .when(new AddComment(task, id, HELLO), by(given.grace))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void membersAreMentionedOnceAndTheAuthorAndStrangersAreNot() {
        Document text = mentioning(given.ada, given.grace, UserId.random(), given.owner, given.ada);
        fixture.given(created)
                .when(new AddComment(task, id, text), by(given.grace))
                .expectEvents(added(text, given.ada, given.owner));
    }

    @Test
    void onlyTheAuthorEdits() {
        fixture.given(created, added(HELLO))
                .when(new EditComment(task, id, new Document("{}")), by(given.grace))
                .expectEvents(new CommentEdited(task, given.acme, given.app, id, new Document("{}")));
        fixture.given(created, added(HELLO))
                .when(new EditComment(task, id, HELLO), by(given.owner))
                .expectNoEvents()
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.FORBIDDEN));
    }

    @Test
    void theAuthorAndTheOwnerDelete() {
        fixture.given(created, added(HELLO))
                .when(new DeleteComment(task, id), by(given.grace))
                .expectEvents(deleted());
        fixture.given(created, added(HELLO))
                .when(new DeleteComment(task, id), by(given.owner))
                .expectEvents(deleted());
        fixture.given(created, added(HELLO))
                .when(new DeleteComment(task, id), by(given.ada))
                .expectNoEvents()
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.FORBIDDEN));
    }

    @Test
    void whatWasDeletedIsKeptAsItReadLast() {
        Document changed = new Document("{\"type\":\"changed\"}");
        fixture.given(
                        created,
                        added(new Document("{}")),
                        new CommentEdited(task, given.acme, given.app, id, HELLO),
                        new CommentEdited(task, given.acme, given.app, CommentId.random(), changed),
                        new CommentEdited(task, given.acme, given.app, id, changed))
                .when(new DeleteComment(task, id), by(given.owner))
                .expectEvents(new CommentDeleted(task, given.acme, given.app, id, given.grace, changed, true));
    }

    @Test
    void whoMayDeleteItBringsItBack() {
        fixture.given(created, added(HELLO), deleted())
                .when(new RestoreComment(task, id), by(given.grace))
                .expectEvents(restored());
        fixture.given(created, added(HELLO), deleted())
                .when(new RestoreComment(task, id), by(given.owner))
                .expectEvents(restored());
        fixture.given(created, added(HELLO), deleted())
                .when(new RestoreComment(task, id), by(given.ada))
                .expectNoEvents()
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.FORBIDDEN));
    }

    @Test
    void whatIsThereStaysAsItIs() {
        fixture.given(created, added(HELLO), deleted(), restored())
                .when(new RestoreComment(task, id), by(given.grace))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(created, added(HELLO))
                .when(new RestoreComment(task, id), by(given.ada))
                .expectNoEvents()
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.FORBIDDEN));
        fixture.given(created)
                .when(new RestoreComment(task, id), by(given.grace))
                .expectNoEvents()
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.COMMENT_NOT_FOUND));
    }

    @Test
    void whatCameBackIsACommentLikeAnyOther() {
        fixture.given(created, added(HELLO), deleted(), restored())
                .when(new EditComment(task, id, new Document("{}")), by(given.grace))
                .expectEvents(new CommentEdited(task, given.acme, given.app, id, new Document("{}")));
        fixture.given(created, added(HELLO), deleted(), restored())
                .when(new DeleteComment(task, id), by(given.grace))
                .expectEvents(deleted());
        fixture.given(created, added(HELLO), deleted(), new TaskDeleted(task, given.acme, given.app, List.of()))
                .when(new RestoreComment(task, id), by(given.grace))
                .expectNoEvents()
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.TASK_NOT_FOUND));
    }

    @Test
    void aCommentThatIsNotThereIsNotFound() {
        fixture.given(created)
                .when(new EditComment(task, id, HELLO), by(given.grace))
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.COMMENT_NOT_FOUND));
        fixture.given(created, added(HELLO), deleted())
                .when(new DeleteComment(task, id), by(given.grace))
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.COMMENT_NOT_FOUND));
    }

    @Test
    void strangersDoNotCommentAndDeletedTasksHaveNoComments() {
        fixture.given(created)
                .when(new AddComment(task, id, HELLO), by(UserId.random()))
                .expectNoEvents()
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.FORBIDDEN));
        fixture.given(created, new TaskDeleted(task, given.acme, given.app, List.of()))
                .when(new AddComment(task, id, HELLO), by(given.grace))
                .expectNoEvents()
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.TASK_NOT_FOUND));
    }

    private CommentAdded added(Document text, UserId... mentioned) {
        return new CommentAdded(task, given.acme, given.app, id, given.grace, text, List.of(mentioned));
    }

    private CommentDeleted deleted() {
        return new CommentDeleted(task, given.acme, given.app, id, given.grace, HELLO, false);
    }

    private CommentRestored restored() {
        return new CommentRestored(task, given.acme, given.app, id);
    }

    private static Document mentioning(UserId... people) {
        StringBuilder nodes = new StringBuilder();
        for (UserId person : people) {
            nodes.append(nodes.isEmpty() ? "" : ",")
                    .append("{\"type\":\"mention\",\"attrs\":{\"id\":\"%s\"}}".formatted(person));
        }
        return new Document("{\"type\":\"doc\",\"content\":[%s]}".formatted(nodes));
    }
}
