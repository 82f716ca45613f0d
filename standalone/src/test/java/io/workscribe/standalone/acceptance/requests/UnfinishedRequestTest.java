package io.workscribe.standalone.acceptance.requests;

import static io.workscribe.standalone.acceptance.client.Json.document;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Sprint;
import io.workscribe.standalone.acceptance.client.Task;
import io.workscribe.standalone.acceptance.client.Unique;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process that dies between doing a thing and keeping its answer leaves what these tests make by hand. */
@Isolated
@Contract("Idempotency-Key")
class UnfinishedRequestTest {

    private static final String CHANGE = "X-Change-Id";

    private final JdbcClient jdbc = Server.get().inProcess().bean(JdbcClient.class);
    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();
    private final Client keyed = owner.with("Idempotency-Key", Unique.word());

    /** As if the process had died right before it kept its last answer, and its claim had ended. */
    private void loseAnswers() {
        assertThat(jdbc.sql("UPDATE command.idempotency_key SET kept = NULL, leased_until = clock_timestamp()")
                        .update())
                .isPositive();
    }

    private void assertDoneOnce(Answer first, Answer again) {
        again.expect(first.status());
        assertThat(again.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header(CHANGE)).isPresent().isEqualTo(first.header(CHANGE));
    }

    @Test
    void whatWasMadeIsFoundAgain() {
        Answer first = keyed.post(project.path() + "/tasks", project.taskFields(object("title", "Once")));
        loseAnswers();

        assertDoneOnce(first, keyed.post(project.path() + "/tasks", project.taskFields(object("title", "Once"))));

        assertThat(owner.get(project.path() + "/tasks").at("/total").asInt()).isEqualTo(1);
    }

    @Test
    void anInvitationKeepsItsLink() {
        Answer first =
                keyed.post(organization.path() + "/invite", object("email", "ann@example.com", "role", "member"));
        loseAnswers();

        Answer again =
                keyed.post(organization.path() + "/invite", object("email", "ann@example.com", "role", "member"));

        assertDoneOnce(first, again);
        owner.get("/auth/invitations/" + again.text("/token")).expect(200);
    }

    @Test
    void whatCannotBeDoneTwiceIsNotTriedAgain() {
        Task task = project.task("A task");
        String label = project.label("urgent");
        Sprint sprint = project.sprint("One");
        for (String path :
                List.of(task.path() + "/labels/" + label, sprint.path() + "/start", sprint.path() + "/complete")) {
            Answer first = keyed.post(path);
            loseAnswers();
            assertDoneOnce(first, keyed.post(path));
        }
        Answer said = keyed.post(task.path() + "/comments", object("body_json", document("Once")));
        loseAnswers();
        assertDoneOnce(said, keyed.post(task.path() + "/comments", object("body_json", document("Once"))));
        assertThat(task.read().at("/comment_count").asInt()).isEqualTo(1);
    }

    @Test
    void whatSomebodyElseChangedSinceStays() {
        Task task = project.task("A task");
        keyed.patch(task.path(), object("title", "Mine")).expect(200);
        owner.patch(task.path(), object("title", "Another's")).expect(200);
        loseAnswers();

        keyed.patch(task.path(), object("title", "Mine")).expect(200);

        assertThat(task.read().text("/title")).isEqualTo("Another's");
    }

    @Test
    void whatChangedNothingStillHasNoChange() {
        Task task = project.task("Mine");
        assertThat(keyed.patch(task.path(), object("title", "Mine")).expect(200).header(CHANGE))
                .isEmpty();
        owner.patch(task.path(), object("title", "Another's")).expect(200);
        loseAnswers();

        assertThat(keyed.patch(task.path(), object("title", "Mine")).expect(200).header(CHANGE))
                .isEmpty();
    }

    @Test
    void ordinaryStateIsWrittenOnceToo() {
        String views = project.path() + "/views";
        Answer first = keyed.post(views, object("name", "Once"));
        loseAnswers();
        assertDoneOnce(first, keyed.post(views, object("name", "Once")));
        assertThat(owner.get(views).at("/total").asInt()).isEqualTo(1);
        String view = views + "/" + first.id();
        Client editing = keyed.with("If-Match", "\"" + first.version() + "\"");
        Answer edited = editing.patch(view, object("name", "Mine")).expect(200);
        loseAnswers();
        assertDoneOnce(edited, editing.patch(view, object("name", "Mine")));
        owner.patch(view, object("name", "Another's")).expect(200);
        loseAnswers();

        editing.patch(view, object("name", "Mine")).expect(200);

        assertThat(owner.get(views).text("/views/0/name")).isEqualTo("Another's");
    }

    @Test
    void whoeverStillRunsKeepsOthersOut() {
        Task task = project.task("A task");
        keyed.patch(task.path(), object("title", "Mine")).expect(200);
        jdbc.sql("UPDATE command.idempotency_key SET kept = NULL, leased_until = clock_timestamp() + interval '1 hour'")
                .update();

        keyed.patch(task.path(), object("title", "Mine")).refused(409, "IDEMPOTENCY_KEY_IN_USE");
        keyed.patch(task.path(), object("title", "Other")).refused(409, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void afterADayAKeyIsNew() {
        Task task = project.task("A task");
        keyed.patch(task.path(), object("title", "Mine")).expect(200);
        jdbc.sql("UPDATE command.idempotency_key SET expires_at = clock_timestamp()")
                .update();

        keyed.patch(task.path(), object("title", "Other")).expect(200);

        assertThat(task.read().text("/title")).isEqualTo("Other");
    }
}
