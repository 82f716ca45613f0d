package io.workscribe.standalone.acceptance.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** An open WebSocket and everything it has received. */
public final class Socket implements WebSocket.Listener, AutoCloseable {

    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private WebSocket connection;

    private Socket() {}

    /** Open, and greeted by the server. */
    public static Socket open(Person person) {
        Socket socket = connect("/api/v1/ws?token=" + person.accessToken(), Map.of());
        JsonNode greeting = socket.awaitMessages(1).get(0);
        assertThat(greeting).isEqualTo(Json.object("type", "connected", "user_id", person.id()));
        return socket;
    }

    public static Socket connect(String path, Map<String, String> headers) {
        Server server = Server.get();
        Socket socket = new Socket();
        WebSocket.Builder builder = server.http().newWebSocketBuilder().connectTimeout(Server.PATIENCE);
        headers.forEach(builder::header);
        socket.connection = builder.buildAsync(server.socketUri(path), socket).join();
        return socket;
    }

    /** The HTTP status with which the handshake is refused. */
    public static int refusal(String path, Map<String, String> headers) {
        try (Socket socket = connect(path, headers)) {
            throw new AssertionError("The handshake of " + path + " was accepted: " + socket.messages);
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }

    /** All messages, once there are this many. */
    public List<JsonNode> awaitMessages(int count) {
        return await().atMost(Server.PATIENCE).until(() -> List.copyOf(messages), all -> all.size() >= count);
    }

    /** What has come so far. */
    public List<JsonNode> messages() {
        return List.copyOf(messages);
    }

    /** The first message of this kind, once it has come. */
    public JsonNode awaitMessage(Predicate<JsonNode> kind) {
        return await().atMost(Server.PATIENCE)
                .until(() -> messages.stream().filter(kind).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    /** Breaks off, without good-bye. */
    public void abort() {
        connection.abort();
    }

    public void sendBytes(byte[] bytes) {
        connection.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    /** The notifications pushed so far, once there are this many. */
    public List<JsonNode> awaitPushes(int count) {
        return await().atMost(Server.PATIENCE).until(this::pushes, all -> all.size() >= count);
    }

    public List<JsonNode> pushes() {
        return messages.stream()
                .filter(message -> message.path("type").asString("").equals("notification"))
                .toList();
    }

    public void send(String text) {
        connection.sendText(text, true).join();
    }

    /** The code with which the other side closed the connection; absent while it is open. */
    public CompletableFuture<Integer> closeCode() {
        return closeCode;
    }

    /** Says good-bye, unless the other side has closed already. */
    @Override
    public void close() {
        connection
                .sendClose(WebSocket.NORMAL_CLOSURE, "")
                .handle((sent, failure) -> null)
                .join();
        connection.abort();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            messages.add(Json.parse(partial.toString()));
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closeCode.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        // 1006 is what a browser reports for a connection that broke off
        closeCode.complete(1006);
    }
}
