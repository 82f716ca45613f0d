package io.workscribe.standalone.acceptance.client;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A project made for one test, with the ids of its statuses. */
public record Project(Organization organization, String id, String key, String toDo, String inProgress, String done) {

    static Project read(Organization organization, String id, String key) {
        JsonNode statuses = organization
                .owner()
                .get(organization.path() + "/projects/" + id + "/statuses")
                .expect(200)
                .json();
        return new Project(
                organization,
                id,
                key,
                statuses.at("/0/id").asString(),
                statuses.at("/1/id").asString(),
                statuses.at("/2/id").asString());
    }

    public String path() {
        return organization.path() + "/projects/" + id;
    }

    /** A task to do, reported by the owner. */
    public Task task(String title) {
        return task(organization.owner(), Json.object("title", title));
    }

    /** A task to do, unless the fields say otherwise. */
    public Task task(Person reporter, ObjectNode fields) {
        Answer created = reporter.post(path() + "/tasks", taskFields(fields)).expect(201);
        return new Task(this, created.id(), created.at("/number").asInt());
    }

    /** These fields, completed to what creating a task asks for. */
    public ObjectNode taskFields(ObjectNode fields) {
        ObjectNode complete = Json.object("title", "A task", "status_id", toDo);
        complete.setAll(fields);
        return complete;
    }

    public Sprint sprint(String name) {
        return sprint(Json.object("name", name));
    }

    public Sprint sprint(ObjectNode fields) {
        return new Sprint(
                this,
                organization
                        .owner()
                        .post(path() + "/sprints", fields)
                        .expect(201)
                        .id());
    }

    public String label(String name) {
        return organization
                .owner()
                .post(path() + "/labels", Json.object("name", name))
                .expect(201)
                .id();
    }
}
