package io.workscribe.standalone.acceptance.client;

/** A task made for one test. */
public record Task(Project project, String id, int number) {

    public String path() {
        return "/tasks/" + id;
    }

    /** The readable id. */
    public String key() {
        return project.key() + "-" + number;
    }

    public Answer read() {
        return project.organization().owner().get(path()).expect(200);
    }

    public String comment(Person author) {
        return author.post(path() + "/comments", Json.object("body_json", Json.document("A comment")))
                .expect(201)
                .id();
    }
}
