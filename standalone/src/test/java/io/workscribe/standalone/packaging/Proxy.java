package io.workscribe.standalone.packaging;

import io.workscribe.distributed.axonserver.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The packaged proxy, run by the nginx of this machine: other ports, other folders, everything else as it is shipped. */
public final class Proxy implements AutoCloseable {

    private static final Path SHIPPED = Path.of("../proxy");

    private final Path folder;
    private final int port;
    private final Process process;

    private Proxy(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Where nginx is, if it is installed. */
    public static Optional<Path> program() {
        return Stream.concat(
                        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":")),
                        Stream.of("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"))
                .map(place -> Path.of(place, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * @param commandSides their two addresses, {@code host:port}
     * @param querySides the same of the other side
     */
    static Proxy before(Path folder, List<String> commandSides, List<String> querySides) throws IOException {
        return before(folder, Ports.free(), commandSides, querySides);
    }

    /** @param port where it listens */
    public static Proxy before(Path folder, int port, List<String> commandSides, List<String> querySides)
            throws IOException {
        Files.createDirectories(folder.resolve("web-ui"));
        Files.writeString(
                folder.resolve("mime.types"),
                "types { text/html html; text/javascript js; text/css css; image/png png; }\n");
        Files.writeString(
                folder.resolve("nginx.conf"),
                Files.readString(SHIPPED.resolve("nginx.conf"))
                        .replace("listen 8080;", "listen 127.0.0.1:" + port + ";")
                        .replace("listen 8025;", "listen 127.0.0.1:" + Ports.free() + ";")
                        .replace("/tmp/nginx", folder.resolve("nginx").toString())
                        .replace("/srv/web-ui", folder.resolve("web-ui").toString())
                        .replace("/dev/stdout", folder.resolve("access.log").toString()));
        Files.writeString(folder.resolve("upstreams.conf"), upstreams(commandSides, querySides));

        Proxy proxy = new Proxy(folder, port, start(folder));
        Awaitility.await("nginx to listen: " + folder.resolve("output"))
                .until(() -> !proxy.process.isAlive() || proxy.listens());
        if (!proxy.process.isAlive()) {
            throw new IllegalStateException(Files.readString(folder.resolve("output")));
        }
        return proxy;
    }

    public int port() {
        return port;
    }

    /** Where the files of the client lie. */
    public Path webUi() {
        return folder.resolve("web-ui");
    }

    String accessLog() {
        return read("access.log");
    }

    String output() {
        return read("output");
    }

    public void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static Process start(Path folder) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(program().orElseThrow().toString(), "-p", folder.toString(), "-c", folder + "/nginx.conf"));
        // Root's workers would be somebody else, who may not look into this folder.
        String user = System.getProperty("user.name").equals("root") ? " user root;" : "";
        command.addAll(List.of("-g", "daemon off;" + user));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    /** The shipped file with the addresses of this test in place of the names. */
    private static String upstreams(List<String> commandSides, List<String> querySides) throws IOException {
        return Files.readString(SHIPPED.resolve("upstreams.conf"))
                .lines()
                .map(line -> line.replace("command-1:8081", commandSides.get(0))
                        .replace("command-2:8081", commandSides.get(1))
                        .replace("query-1:8082", querySides.get(0))
                        .replace("query-2:8082", querySides.get(1))
                        .replace("mail:8025", "127.0.0.1:1"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private boolean listens() {
        try (Socket ignored = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
