package io.workscribe.standalone.acceptance.client;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/** A sprint made for one test; its owner acts. */
public record Sprint(Project project, String id) {

    public String path() {
        return "/sprints/" + id;
    }

    /** How the list of the project shows it. */
    public JsonNode read() {
        Answer list = owner().get(project.path() + "/sprints").expect(200);
        return list.at("/sprints")
                .valueStream()
                .filter(sprint -> sprint.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No sprint " + id + " in " + list));
    }

    public Sprint takes(Task... tasks) {
        for (Task task : tasks) {
            owner().post(path() + "/tasks", Json.object("task_id", task.id())).expect(200);
        }
        return this;
    }

    public Sprint starts() {
        owner().post(path() + "/start").expect(200);
        return this;
    }

    /** Open tasks go to the backlog. */
    public Sprint ends() {
        owner().post(path() + "/complete").expect(200);
        return this;
    }

    public Sprint holds(int tasks, int completed) {
        assertThat(read().get("task_count").asInt()).isEqualTo(tasks);
        assertThat(read().get("completed_task_count").asInt()).isEqualTo(completed);
        return this;
    }

    private Person owner() {
        return project.organization().owner();
    }
}
