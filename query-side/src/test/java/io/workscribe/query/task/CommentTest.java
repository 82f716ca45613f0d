package io.workscribe.query.task;

import static io.workscribe.query.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.Cursor;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.task.CommentId;
import io.workscribe.api.task.event.CommentDeleted;
import io.workscribe.api.task.event.CommentEdited;
import io.workscribe.api.task.event.CommentRestored;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.query.CommentById;
import io.workscribe.api.task.query.CommentPage;
import io.workscribe.api.task.query.CommentView;
import io.workscribe.api.task.query.TaskComments;
import io.workscribe.query.ReadSide;
import io.workscribe.query.Team;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommentTest {

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
    void oldestComesFirst() {
        CommentId first = team.comment(task, team.bo, "First");
        CommentId second = team.comment(task, team.ada, "Second");
        CommentId third = team.comment(task, team.bo, "Third");
        assertThat(comments(0, 50).comments()).extracting(CommentView::id).containsExactly(first, second, third);
        CommentPage page = comments(1, 1);
        assertThat(page.comments()).extracting(CommentView::id).containsExactly(second);
        assertThat(page.total()).isEqualTo(3);
    }

    @Test
    void aPageEndsWhereItGetsTooLong() {
        List<CommentId> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(team.comment(task, team.bo, "x".repeat(480_000)));
        }
        CommentPage first = comments(0, 100);
        assertThat(first.comments()).extracting(CommentView::id).containsExactlyElementsOf(all.subList(0, 2));
        assertThat(first.total()).isEqualTo(5);

        CommentPage bySkip = comments(2, 100);
        assertThat(bySkip.comments()).extracting(CommentView::id).containsExactlyElementsOf(all.subList(2, 4));

        readSide.happened(
                team.bo, new CommentDeleted(task, team.organization, team.project, all.get(0), null, null, null));
        CommentPage second = behind(first);
        assertThat(second.comments()).extracting(CommentView::id).containsExactlyElementsOf(all.subList(2, 4));
        CommentPage third = behind(second);
        assertThat(third.comments()).extracting(CommentView::id).containsExactly(all.get(4));
        assertThat(third.next()).isNull();
    }

    @Test
    void oneCommentIsAlwaysOnThePage() {
        CommentId large = team.comment(task, team.bo, "x".repeat(2_000_000));
        assertThat(comments(0, 100).comments()).extracting(CommentView::id).containsExactly(large);
    }

    @Test
    void aPageThatIsCutByRowsGoesOnToo() {
        team.comment(task, team.bo, "First");
        CommentId second = team.comment(task, team.bo, "Second");
        CommentPage page = comments(0, 1);
        assertThat(page.next()).isNotNull();
        assertThat(behind(page).comments()).extracting(CommentView::id).containsExactly(second);
        assertThat(behind(page).next()).isNull();
    }

    @Test
    void commentHasAVersionOfItsOwnAndItsAuthorsName() {
        CommentId comment = team.comment(task, team.bo, "First");
        CommentView view = comment(comment);
        assertThat(view.author().displayName()).isEqualTo("Bo");
        assertThat(view.bodyJson()).isEqualTo(Team.document("First"));
        assertThat(view.isEdited()).isFalse();
        team.comment(task, team.bo, "Second");
        assertThat(comment(comment).version()).isEqualTo(view.version()).isEqualTo(1);
    }

    @Test
    void editShows() {
        CommentId comment = team.comment(task, team.bo, "First");
        CommentView before = comment(comment);
        readSide.happened(
                team.bo, new CommentEdited(task, team.organization, team.project, comment, Team.document("Edited")));
        CommentView after = comment(comment);
        assertThat(after.bodyJson()).isEqualTo(Team.document("Edited"));
        assertThat(after.isEdited()).isTrue();
        assertThat(after.updatedAt()).isAfter(before.updatedAt());
        assertThat(after.createdAt()).isEqualTo(before.createdAt());
    }

    @Test
    void deletedCommentIsNotThere() {
        CommentId comment = team.comment(task, team.bo, "First");
        readSide.happened(
                team.bo, new CommentDeleted(task, team.organization, team.project, comment, null, null, null));
        assertThat(comments(0, 50).total()).isZero();
        assertRefused(
                readSide,
                new CommentById(task, comment, team.ada),
                Rejected.Kind.NOT_FOUND,
                ErrorCode.COMMENT_NOT_FOUND);
    }

    @Test
    void whatComesBackIsWhereItWasAndAsItWas() {
        CommentId comment = team.comment(task, team.bo, "First");
        team.comment(task, team.bo, "Second");
        readSide.happened(
                team.bo, new CommentEdited(task, team.organization, team.project, comment, Team.document("Edited")));
        CommentView before = comment(comment);
        readSide.happened(
                team.bo, new CommentDeleted(task, team.organization, team.project, comment, null, null, null));
        readSide.happened(team.bo, new CommentRestored(task, team.organization, team.project, comment));
        CommentView after = comment(comment);
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("version", "revision", "updatedAt")
                .isEqualTo(before);
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(after.revision()).isGreaterThan(before.revision());
        assertThat(after.updatedAt()).isAfter(before.updatedAt());
        assertThat(comments(0, 1).comments()).containsExactly(after);
    }

    @Test
    void commentOfAnotherTaskIsNotThere() {
        CommentId comment = team.comment(task, team.bo, "First");
        TaskId other = team.created(team.task("Other"));
        assertRefused(
                readSide,
                new CommentById(other, comment, team.ada),
                Rejected.Kind.NOT_FOUND,
                ErrorCode.COMMENT_NOT_FOUND);
    }

    @Test
    void vanishedAuthorHasAPlaceholder() {
        CommentId comment = team.comment(task, UserId.random(), "First");
        assertThat(comment(comment).author().displayName()).isEqualTo("[erased]");
    }

    @Test
    void commentsAreAsVisibleAsTheirTask() {
        CommentId comment = team.comment(task, team.bo, "First");
        assertRefused(readSide, new TaskComments(task, team.eve, 0, 50), Rejected.Kind.FORBIDDEN, ErrorCode.FORBIDDEN);
        assertRefused(readSide, new CommentById(task, comment, team.eve), Rejected.Kind.FORBIDDEN, ErrorCode.FORBIDDEN);
        readSide.happened(team.ada, new TaskDeleted(task, team.organization, team.project, List.of()));
        assertRefused(
                readSide, new TaskComments(task, team.ada, 0, 50), Rejected.Kind.NOT_FOUND, ErrorCode.TASK_NOT_FOUND);
        assertRefused(
                readSide, new CommentById(task, comment, team.ada), Rejected.Kind.NOT_FOUND, ErrorCode.TASK_NOT_FOUND);
    }

    private CommentPage behind(CommentPage page) {
        Cursor after = Cursor.parse(page.next()).orElseThrow();
        return readSide.ask(new TaskComments(task, team.ada, 0, 100, after));
    }

    private CommentPage comments(int skip, int limit) {
        return readSide.ask(new TaskComments(task, team.ada, skip, limit));
    }

    private CommentView comment(CommentId comment) {
        return readSide.ask(new CommentById(task, comment, team.ada));
    }
}
