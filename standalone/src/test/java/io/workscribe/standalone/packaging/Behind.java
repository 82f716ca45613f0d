package io.workscribe.standalone.packaging;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A process behind the proxy, as small as one can be: it answers with its name and remembers what it was asked. */
final class Behind implements AutoCloseable {

    /** What a request was. */
    record Request(String method, String target, Map<String, String> headers, int bodyLength) {

        String header(String name) {
            return headers.get(name);
        }
    }

    private final String name;
    private final ServerSocket socket;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    private Behind(String name, ServerSocket socket) {
        this.name = name;
        this.socket = socket;
    }

    static Behind named(String name) throws IOException {
        Behind behind = new Behind(name, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        daemon(behind::accept);
        return behind;
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    String name() {
        return name;
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    /** From now on it reads requests and ends the connection without an answer, as a process that dies does. */
    void fallSilent() {
        silent = true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                daemon(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection;
                InputStream in = new BufferedInputStream(connection.getInputStream());
                OutputStream out = connection.getOutputStream()) {
            for (Request request = read(in); request != null; request = read(in)) {
                requests.add(request);
                if (silent) {
                    return;
                }
                if (request.headers().containsKey("upgrade")) {
                    write(out, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
                    in.transferTo(out);
                    return;
                }
                write(out, "HTTP/1.1 200 OK\r\nETag: \"7\"\r\nContent-Length: %d\r\n\r\n".formatted(name.length()));
                if (!request.method().equals("HEAD")) {
                    write(out, name);
                }
            }
        } catch (IOException ended) {
            // The other end has gone.
        }
    }

    private static Request read(InputStream in) throws IOException {
        String first = line(in);
        if (first == null) {
            return null;
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
            String[] parts = header.split(": ?", 2);
            headers.put(parts[0], parts[1]);
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        int read = in.readNBytes(length).length;
        String[] words = first.split(" ");
        return new Request(words[0], words[1], headers, read);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return line.toString();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return null;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "behind the proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
