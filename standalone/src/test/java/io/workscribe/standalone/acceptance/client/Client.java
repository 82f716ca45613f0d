package io.workscribe.standalone.acceptance.client;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Sends requests below {@code /api/v1}, with the access token it was given, if any. */
public class Client {

    private static final String PREFIX = "/api/v1";

    private final Server server;
    private final Map<String, String> headers;

    Client(Server server, Map<String, String> headers) {
        this.server = server;
        this.headers = Map.copyOf(headers);
    }

    /** The same client with one more request header. */
    public Client with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Client(server, more);
    }

    /** Somebody who holds this access token. */
    public Client bearing(String accessToken) {
        return with("Authorization", "Bearer " + accessToken);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path) {
        return send("POST", path, null);
    }

    public Answer post(String path, JsonNode body) {
        return send("POST", path, body.toString());
    }

    public Answer patch(String path) {
        return send("PATCH", path, null);
    }

    public Answer patch(String path, JsonNode body) {
        return send("PATCH", path, body.toString());
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Any method, with a body as it stands: for what no well-behaved client sends. */
    public Answer send(String method, String path, String body) {
        return root(method, PREFIX + path, body);
    }

    /** A path from the root of the server. */
    public Answer root(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(path))
                .timeout(Server.PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        return server.exchange(request.build(), body);
    }

    Server server() {
        return server;
    }
}
