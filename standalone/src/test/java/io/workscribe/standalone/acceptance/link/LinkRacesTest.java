package io.workscribe.standalone.acceptance.link;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Race;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/** Of several who link or unlink the same at once, one does it. */
class LinkRacesTest {

    private static final int RACERS = 6;
    private static final int TIMES = 3;

    private final Person owner = Server.get().register("Olga");
    private final Project project = owner.createsProject();
    private final Task task = project.task("Contested");
    private final Pages pages = Pages.of(project.organization());
    private final String page = pages.page("Contested");

    @RepeatedTest(TIMES)
    @Contract({"#64", "#65", "F23"})
    void aPageIsLinkedOnceAndUnlinkedOnce() {
        Answer winner = Race.oneWins(Race.run(RACERS, i -> link(task, page)), 201, 409, "LINK_ALREADY_EXISTS");
        assertThat(owner.get(links()).texts("/data", "link_id")).containsExactly(winner.id());

        Race.oneWins(Race.run(RACERS, i -> owner.delete(links() + "/" + page)), 200, 404, "LINK_NOT_FOUND");
        assertThat(owner.get(links()).at("/total").asInt()).isZero();
        assertThat(owner.get(task.path() + "/activity").at("/total").asInt()).isEqualTo(3);
    }

    @RepeatedTest(TIMES)
    @Contract({"#64", "#67"})
    void differentLinksDoNotDisturbEachOther() {
        List<String> targets = IntStream.range(0, RACERS)
                .mapToObj(i -> pages.page("Page " + i))
                .toList();
        List<Task> tasks = IntStream.range(0, RACERS)
                .mapToObj(i -> project.task("Task " + i))
                .toList();

        Race.run(RACERS, i -> link(task, targets.get(i))).forEach(answer -> answer.expect(201));
        Race.run(RACERS, i -> link(tasks.get(i), page)).forEach(answer -> answer.expect(201));

        assertThat(owner.get(links()).texts("/data", "page_id")).containsExactlyInAnyOrderElementsOf(targets);
        assertThat(owner.get("/pages/" + page + "/tasks").at("/total").asInt()).isEqualTo(RACERS);
    }

    private Answer link(Task from, String to) {
        return owner.post(from.path() + "/links", object("page_id", to));
    }

    private String links() {
        return task.path() + "/links";
    }
}
