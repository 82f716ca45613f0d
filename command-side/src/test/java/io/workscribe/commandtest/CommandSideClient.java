package io.workscribe.commandtest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests to a {@link CommandSideServer} as any client does. */
public final class CommandSideClient {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    private final Map<String, String> headers;

    public CommandSideClient(CommandSideServer server) {
        this(server.port(), Map.of());
    }

    private CommandSideClient(int port, Map<String, String> headers) {
        this.port = port;
        this.headers = headers;
    }

    /** The same client with one more request header. */
    public CommandSideClient with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new CommandSideClient(port, more);
    }

    /** As through a proxy, from this address and with this browser. */
    public CommandSideClient from(String address, String agent) {
        return new CommandSideClient(port, Map.of("X-Forwarded-For", address, "User-Agent", agent));
    }

    /** What came back. */
    public record Answer(int status, JsonNode body, HttpResponse<String> response) {

        public String text(String key) {
            return body.path(key).isString() ? body.path(key).stringValue() : null;
        }

        /** The status and, for refusals, the code. */
        public String outcome() {
            JsonNode code = body.path("detail").path("code");
            return code.isString() ? status + " " + code.stringValue() : String.valueOf(status);
        }
    }

    public Answer post(String path, Map<String, ?> body) throws Exception {
        return send("POST", path, body, null);
    }

    public Answer post(String path, Map<String, ?> body, String accessToken) throws Exception {
        return send("POST", path, body, accessToken);
    }

    public Answer send(String method, String path, Map<String, ?> body, String accessToken)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        headers.forEach(request::header);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (accessToken != null) {
            request.header("Authorization", "Bearer " + accessToken);
        }
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        JsonNode json = response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
        return new Answer(response.statusCode(), json, response);
    }
}
