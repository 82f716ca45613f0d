package io.workscribe.standalone.acceptance.client;

/** An organization made for one test. */
public record Organization(Person owner, String id, String slug) {

    public String path() {
        return "/organizations/" + slug;
    }

    /** Invites the person, who accepts. */
    public Organization admits(Person person, String role) {
        Answer invitation = invite(person.email(), role);
        person.post("/auth/invitations/" + invitation.text("/token") + "/accept")
                .expect(200);
        return this;
    }

    /** A new person who has joined. */
    public Person admits(String name, String role) {
        Person person = owner.server().register(name);
        admits(person, role);
        return person;
    }

    public Answer invite(String email, String role) {
        return owner.post(path() + "/invite", Json.object("email", email, "role", role))
                .expect(201);
    }

    public Project project() {
        return project("APP");
    }

    public Project project(String key) {
        Answer created = owner.post(path() + "/projects", Json.object("name", "Project " + key, "key", key))
                .expect(201);
        return Project.read(this, created.id(), key);
    }

    public Space space(String key) {
        Answer created = owner.post(path() + "/wiki/spaces", Json.object("name", "Space " + key, "key", key))
                .expect(201);
        return new Space(this, created.id(), key);
    }
}
