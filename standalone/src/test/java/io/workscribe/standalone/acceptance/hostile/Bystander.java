package io.workscribe.standalone.acceptance.hostile;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import io.workscribe.standalone.acceptance.client.Unique;

/** Somebody of another tenant, who must not notice anything. */
public final class Bystander {

    private final Person person;
    private final Project project;
    private final Task task;

    private Bystander(Person person) {
        this.person = person;
        this.project = person.createsProject();
        this.task = project.task("Before");
    }

    public static Bystander of(Server server) {
        return new Bystander(server.register("Bystander"));
    }

    /** What is written can be read at once: a 202 would say that it cannot. */
    public void isUnharmed() {
        String title = Unique.word();
        person.post(project.path() + "/tasks", project.taskFields(object("title", title)))
                .expect(201);
        person.patch(task.path(), object("title", title)).expect(200);
        assertThat(task.read().text("/title")).isEqualTo(title);
        assertThat(person.get(project.path() + "/tasks?search=" + title)
                        .expect(200)
                        .texts("/tasks", "title"))
                .containsExactly(title, title);
        person.root("GET", "/health", null).expect(200);
    }
}
