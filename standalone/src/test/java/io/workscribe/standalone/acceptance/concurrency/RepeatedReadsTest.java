package io.workscribe.standalone.acceptance.concurrency;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever asks the same again gets what is so now, whoever has changed it meanwhile. */
class RepeatedReadsTest {

    private static final int ROUNDS = 40;

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Person reader = organization.admits("Rita", "member");
    private final Project project = organization.project();
    private final Task task = project.task("Before");
    private final List<String> reads = List.of(
            project.path() + "/tasks",
            project.path() + "/board",
            task.path(),
            organization.path() + "/tasks/" + task.key());

    @Test
    @Contract({"#33", "#36", "#37"})
    void showWhatAnotherHasWritten() {
        for (int round = 0; round < ROUNDS; round++) {
            String title = "Title of round " + round + ".";
            owner.patch(task.path(), object("title", title)).expect(200);

            reads.forEach(path -> assertThat(read(path).body()).contains(title));
            reads.forEach(path -> assertThat(read(path).body()).contains(title));
        }
    }

    @Test
    @Contract({"#28", "#30"})
    void showLabelsAndNamesOfNow() {
        String label = project.label("urgent-thing");
        owner.post(task.path() + "/labels/" + label).expect(201);
        reads.forEach(path -> assertThat(read(path).body()).contains("urgent-thing"));

        owner.delete(project.path() + "/labels/" + label);

        reads.forEach(path -> assertThat(read(path).body()).doesNotContain("urgent-thing"));
    }

    @Test
    @Contract({"#19", "#36"})
    void areRefusedToWhoWasRemoved() {
        reads.forEach(this::read);

        owner.delete(organization.path() + "/members/" + reader.id());

        reads.forEach(path -> assertThat(reader.get(path).status()).isEqualTo(403));
    }

    @Test
    @Contract("#36")
    void giveEachPersonTheirOwnAnswer() {
        String mine = project.path() + "/tasks?assignee_id=me";
        owner.patch(task.path(), object("assignee_id", reader.id())).expect(200);

        assertThat(read(mine).texts("/tasks", "id")).containsExactly(task.id());
        assertThat(owner.get(mine).expect(200).texts("/tasks", "id")).isEmpty();
        assertThat(read(mine).texts("/tasks", "id")).containsExactly(task.id());
    }

    @Test
    @Contract("#36")
    void areNotSentAgainToWhoHasThem() {
        String tag = read(task.path()).header("ETag").orElseThrow();

        reader.with("If-None-Match", tag).get(task.path()).expect(304);
        owner.patch(task.path(), object("title", "After")).expect(200);
        reader.with("If-None-Match", tag).get(task.path()).expect(200);
    }

    private Answer read(String path) {
        return reader.get(path).expect(200);
    }
}
