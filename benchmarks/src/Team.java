import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Eight people of one organization and a project, made by requests; the first owns both. */
record Team(
        Server server,
        String token,
        String slug,
        String project,
        String template,
        List<String> statuses,
        List<String> categories,
        List<String> people) {

    private static final String SENTENCE = "The carriage turns when the mill has finished, and waits until it is read. ";

    static Team create(Server server) throws Exception {
        String run = UUID.randomUUID().toString().substring(0, 8);
        String slug = "bench-" + run;
        String token = register(server, "owner-" + run);
        server.send("POST", token, "/api/v1/organizations", "{\"name\":\"Bench\",\"slug\":\"%s\"}".formatted(slug));
        for (int i = 0; i < 7; i++) {
            String name = "colleague-%s-%d".formatted(run, i);
            String invitation = server.send(
                            "POST",
                            token,
                            "/api/v1/organizations/" + slug + "/invite",
                            "{\"email\":\"%s@example.com\",\"role\":\"member\"}".formatted(name))
                    .get("token")
                    .asString();
            server.send("POST", register(server, name), "/api/v1/auth/invitations/" + invitation + "/accept", "{}");
        }
        String projects = "/api/v1/organizations/" + slug + "/projects";
        String project = server.send("POST", token, projects, "{\"name\":\"Mill\",\"key\":\"MILL\"}")
                .get("id")
                .asString();
        String path = projects + "/" + project;
        List<String> labels = new ArrayList<>();
        for (String name : List.of("backend", "urgent")) {
            labels.add(server.send(
                            "POST", token, path + "/labels", "{\"name\":\"%s\",\"color\":\"#6366f1\"}".formatted(name))
                    .get("id")
                    .asString());
        }
        List<String> statuses = texts(server.get(token, path + "/statuses"), "id");
        List<String> categories = texts(server.get(token, path + "/statuses"), "category");
        List<String> people = texts(
                server.get(token, "/api/v1/organizations/" + slug + "/members").get("members"), "user_id");
        String template = template(server, token, path, statuses.get(0), labels);
        return new Team(server, token, slug, project, template, statuses, categories, people);
    }

    private static List<String> texts(JsonNode list, String key) {
        return list.valueStream().map(entry -> entry.get(key).asString()).toList();
    }

    /** One more task like the template, by a request; its id. */
    String task(int number) throws Exception {
        return task(server, token, path(), "Task " + number + " about word" + number % 500, statuses.get(number % statuses.size()), List.of());
    }

    /** A task with what most have: two labels, a description, a comment. */
    private static String template(Server server, String token, String path, String status, List<String> labels)
            throws Exception {
        String id = task(server, token, path, "Task", status, labels);
        server.send("PATCH", token, "/api/v1/tasks/" + id, "{\"title\":\"Renamed task\"}");
        server.send("POST", token, "/api/v1/tasks/" + id + "/comments", "{\"body_json\":%s}".formatted(document()));
        return id;
    }

    private static String task(
            Server server, String token, String path, String title, String status, List<String> labels) throws Exception {
        String ids = labels.isEmpty() ? "" : "\"" + String.join("\",\"", labels) + "\"";
        String body = """
                {"title":"%s","status_id":"%s","priority":"medium","label_ids":[%s],"description_json":%s}"""
                .formatted(title, status, ids, document());
        return server.send("POST", token, path + "/tasks", body).get("id").asString();
    }

    private static String document() {
        return """
                {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"%s"}]}]}"""
                .formatted(SENTENCE.repeat(4));
    }

    private static String register(Server server, String name) throws Exception {
        return server.send(
                        "POST",
                        null,
                        "/api/v1/auth/register",
                        "{\"email\":\"%s@example.com\",\"display_name\":\"%s\",\"password\":\"a-long-word-%s-7\"}"
                                .formatted(name, name, UUID.randomUUID()))
                .get("access_token")
                .asString();
    }

    String path() {
        return "/api/v1/organizations/" + slug + "/projects/" + project;
    }
}
