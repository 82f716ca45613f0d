package io.workscribe.standalone.acceptance.client;

import java.util.Map;

/** A registered user with a session of their own. */
public final class Person extends Client {

    /** What everybody in these tests has chosen. */
    public static final String PASSWORD = "password123";

    private final String id;
    private final String email;
    private final String displayName;
    private final String accessToken;
    private final String refreshToken;

    private Person(Server server, Answer token) {
        super(server, Map.of("Authorization", "Bearer " + token.text("/access_token")));
        this.id = token.text("/user/id");
        this.email = token.text("/user/email");
        this.displayName = token.text("/user/display_name");
        this.accessToken = token.text("/access_token");
        this.refreshToken = token.text("/refresh_token");
    }

    static Person register(Server server, String name) {
        String email = name.toLowerCase() + "-" + Unique.word() + "@example.com";
        return new Person(
                server,
                server.anonymous()
                        .post("/auth/register", Json.object("display_name", name, "email", email, "password", PASSWORD))
                        .expect(201));
    }

    /** The same person in another browser. */
    public Person signsInAgain() {
        return new Person(
                server(),
                server().anonymous()
                        .post("/auth/login", Json.object("email", email, "password", PASSWORD))
                        .expect(200));
    }

    public Organization createsOrganization() {
        String slug = "org-" + Unique.word();
        Answer created = post("/organizations", Json.object("name", "Org " + slug, "slug", slug))
                .expect(201);
        return new Organization(this, created.id(), slug);
    }

    /** A kanban project in an organization of their own. */
    public Project createsProject() {
        return createsOrganization().project();
    }

    public String id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String displayName() {
        return displayName;
    }

    public String accessToken() {
        return accessToken;
    }

    public String refreshToken() {
        return refreshToken;
    }
}
