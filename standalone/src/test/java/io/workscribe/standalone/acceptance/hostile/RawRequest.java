package io.workscribe.standalone.acceptance.hostile;

import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request byte by byte, for what no HTTP client would send. */
final class RawRequest {

    private static final int PATIENCE_MILLIS = 60_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private RawRequest(String head) {
        text(head);
    }

    /** The head of a request that is the last on its connection; its further headers and the empty line follow. */
    static RawRequest by(Person person, String method, String path) {
        return new RawRequest(method + " /api/v1" + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Authorization: Bearer " + person.accessToken() + "\r\n");
    }

    RawRequest header(String name, String value) {
        return text(name + ": " + value + "\r\n");
    }

    /** A whole body, and how long it is. */
    RawRequest body(byte[] body) {
        return header("Content-Length", Integer.toString(body.length))
                .text("\r\n")
                .bytes(body);
    }

    RawRequest text(String text) {
        return bytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private RawRequest bytes(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    /** And waits for what comes back. */
    RawAnswer send() throws IOException {
        return send(false);
    }

    /** Nothing will follow, and the server sees that. */
    RawAnswer sendAndEnd() throws IOException {
        return send(true);
    }

    private RawAnswer send(boolean end) throws IOException {
        URI server = URI.create(Server.get().origin());
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                OutputStream out = socket.getOutputStream();
                out.write(bytes.toByteArray());
                out.flush();
                if (end) {
                    socket.shutdownOutput();
                }
            } catch (IOException refusedMeanwhile) {
                // The answer says why.
            }
            try {
                socket.getInputStream().transferTo(answer);
            } catch (java.net.SocketTimeoutException silent) {
                throw new AssertionError("No answer to " + this, silent);
            } catch (IOException closed) {
                // What came before counts.
            }
            return new RawAnswer(answer.toString(StandardCharsets.UTF_8), toString());
        }
    }

    @Override
    public String toString() {
        String text = bytes.toString(StandardCharsets.ISO_8859_1);
        return text.length() > 1_000 ? text.substring(0, 1_000) + "..." : text;
    }
}
