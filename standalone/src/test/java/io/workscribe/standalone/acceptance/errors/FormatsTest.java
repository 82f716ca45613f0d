package io.workscribe.standalone.acceptance.errors;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Contract 2.1: formats of what is sent and taken. The patterns themselves are part of every shape. */
@Contract("2.1")
class FormatsTest {

    private final Person owner = Server.get().register("Olga");
    private final Project project = owner.createsProject();
    private final Task task = project.task("Formatted");

    @Test
    void timesAreTheMomentOfTheChange() {
        Instant before = Instant.now();

        Answer changed = owner.patch(task.path(), object("title", "Changed")).expect(200);

        assertThat(Instant.parse(changed.text("/updated_at")))
                .isBetween(before.minus(Duration.ofSeconds(2)), Instant.now().plus(Duration.ofSeconds(2)));
    }

    @Test
    void aFractionOfASecondHasSixDigits() {
        for (int i = 0; i < 20; i++) {
            Answer changed =
                    owner.patch(task.path(), object("title", "Title " + i)).expect(200);
            assertThat(changed.text("/updated_at"))
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.(?!000000)\\d{6})?Z");
        }
    }

    @Test
    void aStringOfDigitsCountsAsANumberButANumberIsNoString() {
        owner.patch(task.path() + "/move", object("status_id", project.toDo(), "position", "0"))
                .expect(200);
        owner.patch(task.path(), object("title", 5)).invalid("body/title string_type");
    }

    @Test
    void nonAsciiTextSurvivesTheRoundTrip() {
        String title = "Zażółć gęślą jaźń – 日本語 – العربية – 👩‍👩‍👧";

        owner.patch(task.path(), object("title", title)).expect(200);

        assertThat(task.read().text("/title")).isEqualTo(title);
        assertThat(owner.get(project.path() + "/tasks").text("/tasks/0/title")).isEqualTo(title);
    }

    @Test
    void lengthsAreCountedInCharactersNotInBytes() {
        owner.patch(task.path(), object("title", "ü".repeat(500))).expect(200);
        owner.patch(task.path(), object("title", "😀".repeat(500))).expect(200);
        owner.patch(task.path(), object("title", "😀".repeat(501))).invalid("body/title string_too_long");
    }
}
