package io.workscribe.standalone.acceptance.concurrency;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Inbox;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Race;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import io.workscribe.standalone.acceptance.client.Unique;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;

/** Section 19: of several who do the same at once, one does it; the others are answered as if a moment later. */
@Contract("19")
class OnceOnlyTest {

    private static final int RACERS = 6;
    private static final int TIMES = 3;

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();
    private final Task task = project.task("Contested");

    @RepeatedTest(TIMES)
    @Contract({"#3", "F18"})
    void f18ARefreshTokenIsUsedOnce() {
        Race.oneWins(
                Race.run(
                        RACERS,
                        i -> Server.get()
                                .anonymous()
                                .post("/auth/refresh", object("refresh_token", owner.refreshToken()))),
                200,
                401,
                "TOKEN_REVOKED");
    }

    @RepeatedTest(TIMES)
    @Contract({"#10", "F1", "F23"})
    void f1AnInvitationIsAcceptedOnce() {
        Person bob = Server.get().register("Bob");
        String path = accept(bob.email());

        Race.oneWins(Race.run(RACERS, i -> bob.post(path)), 200, 400, "INVITE_USED");

        assertThat(owner.get(organization.path() + "/members").texts("/members", "user_id"))
                .containsExactly(owner.id(), bob.id());
    }

    @RepeatedTest(TIMES)
    @Contract({"#10", "F23"})
    void anInvitationOpensOneNewAccount() {
        String email = Unique.email();
        String path = accept(email);

        List<Answer> answers = Race.run(
                RACERS,
                i -> Server.get()
                        .anonymous()
                        .post(path, object("display_name", "Nora " + i, "password", "password12" + i)));

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 400, 409);
        assertThat(owner.get(organization.path() + "/members").at("/total").asInt())
                .isEqualTo(2);
    }

    @RepeatedTest(TIMES)
    @Contract("#38")
    void aTaskIsDeletedOnce() {
        Race.oneWins(Race.run(RACERS, i -> owner.delete(task.path())), 200, 404, "TASK_NOT_FOUND");
    }

    @RepeatedTest(TIMES)
    @Contract("#44")
    void aCommentIsDeletedOnce() {
        String comment = task.path() + "/comments/" + task.comment(owner);

        Race.oneWins(Race.run(RACERS, i -> owner.delete(comment)), 200, 404, "COMMENT_NOT_FOUND");
    }

    @RepeatedTest(TIMES)
    @Contract("#29")
    void aLabelIsDeletedOnce() {
        String label = project.path() + "/labels/" + project.label("backend");

        Race.oneWins(Race.run(RACERS, i -> owner.delete(label)), 204, 404, "LABEL_NOT_FOUND");
    }

    @RepeatedTest(TIMES)
    @Contract({"#30", "#31", "F23"})
    void aLabelIsPutOnOnceAndTakenOffOnce() {
        String label = task.path() + "/labels/" + project.label("backend");

        Race.oneWins(Race.run(RACERS, i -> owner.post(label)), 201, 409, "LABEL_ALREADY_ASSIGNED");
        Race.oneWins(Race.run(RACERS, i -> owner.delete(label)), 204, 404, "LABEL_NOT_ASSIGNED");
    }

    @RepeatedTest(TIMES)
    @Contract("#20")
    void aMemberIsRemovedOnce() {
        Person bob = organization.admits("Bob", "member");

        Race.oneWins(
                Race.run(RACERS, i -> owner.delete(organization.path() + "/members/" + bob.id())),
                200,
                404,
                "MEMBER_NOT_FOUND");
    }

    @RepeatedTest(TIMES)
    @Contract("#70")
    void aNotificationIsMarkedOnceHoweverOften() {
        Person bob = organization.admits("Bob", "member");
        project.task(owner, object("assignee_id", bob.id()));
        new Inbox(bob).awaitCount(1);

        List<Answer> answers = Race.run(RACERS, i -> bob.post("/notifications/mark-all-read"));

        assertThat(answers.stream()
                        .mapToInt(answer -> answer.expect(200).at("/updated").asInt())
                        .sum())
                .isEqualTo(1);
    }

    @RepeatedTest(TIMES)
    @Contract("#39")
    void competingMovesKeepEveryTaskInItsColumn() {
        List<Task> tasks = List.of(task, project.task("B"), project.task("C"), project.task("D"));

        List<Answer> answers = Race.run(
                8,
                i -> owner.patch(
                        tasks.get(i % 4).path() + "/move",
                        object("status_id", i % 2 == 0 ? project.done() : project.inProgress(), "position", 0)));

        answers.forEach(answer -> answer.expect(200));
        assertThat(owner.get(project.path() + "/tasks").texts("/tasks", "id"))
                .containsExactlyInAnyOrderElementsOf(
                        tasks.stream().map(Task::id).toList());
        assertThat(owner.get(project.path() + "/tasks").texts("/tasks", "position"))
                .doesNotHaveDuplicates();
    }

    @RepeatedTest(TIMES)
    @Contract("#37")
    void competingEditsAreAllMade() {
        List<Answer> answers = Race.run(RACERS, i -> owner.patch(task.path(), object("title", "Title " + i)));

        answers.forEach(answer -> answer.expect(200));
        assertThat(owner.get(task.path() + "/activity").at("/total").asInt()).isEqualTo(RACERS + 1);
    }

    private String accept(String email) {
        return "/auth/invitations/" + organization.invite(email, "member").text("/token") + "/accept";
    }
}
