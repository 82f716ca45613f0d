package io.workscribe.standalone.processes;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.workscribe.distributed.axonserver.Ports;
import io.workscribe.distributed.axonserver.TestAxonServer;
import io.workscribe.platform.database.TestDatabase;
import io.workscribe.standalone.packaging.Proxy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged proxy before two command-sides and two query-sides, with a mail server of the tests. All of it ends with
 * the JVM; what the processes have said stays in {@code target/several-processes}.
 */
public final class SeveralProcesses {

    static final Path COMMAND_SIDE = Path.of("../command-side/target/workscribe-command.jar");
    private static final Path QUERY_SIDE = Path.of("../query-side/target/workscribe-query.jar");
    private static final Path CLIENT = Path.of("../web-ui/dist");
    private static final Path TARGET = Path.of("target", "several-processes");

    private final GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final List<JarProcess> commandSides;
    private final List<JarProcess> querySides;
    private final Proxy proxy;

    private SeveralProcesses(Path folder, Map<String, String> settings) throws IOException {
        mail.start();
        int port = Ports.free();
        Map<String, String> all = new HashMap<>(settings);
        all.put("WORKSCRIBE_RATELIMIT_PERMINUTE", "0");
        all.put("WORKSCRIBE_INVITATIONS_PERADDRESSANDHOUR", "0");
        all.put("WORKSCRIBE_INVITATIONS_PERINVITERANDHOUR", "0");
        all.put("WORKSCRIBE_RATELIMIT_TRUSTEDPROXIES", "127.0.0.1");
        all.put("WORKSCRIBE_FRONTENDURL", "http://localhost:" + port);
        all.put("SPRING_MAIL_HOST", "localhost");
        all.put("SPRING_MAIL_PORT", String.valueOf(mail.getSmtp().getPort()));
        commandSides = Stream.of("command-1", "command-2")
                .map(name -> new JarProcess(name, COMMAND_SIDE, folder, all))
                .toList();
        querySides = Stream.of("query-1", "query-2")
                .map(name -> new JarProcess(name, QUERY_SIDE, folder, all))
                .toList();
        processes().forEach(JarProcess::start);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> processes().forEach(JarProcess::kill)));
        processes().forEach(JarProcess::awaitReady);
        proxy = Proxy.before(
                folder.resolve("proxy").toAbsolutePath(), port, addresses(commandSides), addresses(querySides));
        if (Files.exists(CLIENT)) {
            FileSystemUtils.copyRecursively(CLIENT, proxy.webUi());
        }
        Runtime.getRuntime().addShutdownHook(new Thread(proxy::kill));
    }

    /** Those that all tests of this JVM share, on the Axon Server of this JVM and a database of their own. */
    public static SeveralProcesses shared() {
        return Shared.INSTANCE;
    }

    /** With these settings of axon-server, database and secrets. */
    static SeveralProcesses start(Path folder, Map<String, String> settings) {
        try {
            return new SeveralProcesses(folder, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new folder with this name for processes and what they say. */
    static Path folder(String name) {
        Path folder = TARGET.resolve(name);
        try {
            FileSystemUtils.deleteRecursively(folder);
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> stores(TestAxonServer axonServer, TestDatabase database) {
        return Map.of(
                "WORKSCRIBE_AXONSERVER_SERVERS", axonServer.address(),
                "WORKSCRIBE_DATABASE_URL", database.url(),
                "WORKSCRIBE_DATABASE_USERNAME", database.username(),
                "WORKSCRIBE_DATABASE_PASSWORD", database.password());
    }

    /** Before the JVM ends, for what only one test needs. */
    void kill() {
        proxy.kill();
        processes().forEach(JarProcess::kill);
        mail.stop();
    }

    public URI uri() {
        return URI.create("http://localhost:" + proxy.port());
    }

    public GreenMail mail() {
        return mail;
    }

    List<JarProcess> commandSides() {
        return commandSides;
    }

    List<JarProcess> querySides() {
        return querySides;
    }

    private List<JarProcess> processes() {
        return Stream.concat(commandSides.stream(), querySides.stream()).toList();
    }

    private static List<String> addresses(List<JarProcess> processes) {
        return processes.stream().map(JarProcess::address).toList();
    }

    /** Started on first use, not when this class is looked at. */
    private static final class Shared {

        private static final SeveralProcesses INSTANCE = start(folder("shared"), settings());

        private static Map<String, String> settings() {
            Map<String, String> settings = new HashMap<>(stores(TestAxonServer.get(), TestDatabase.migrated()));
            settings.put("WORKSCRIBE_SECRETS_TOKENSIGNINGKEY", secret("signs"));
            settings.put("WORKSCRIBE_SECRETS_PERSONALDATAKEY", secret("wraps"));
            settings.put("WORKSCRIBE_SECRETS_MAILKEY", secret("mails"));
            return settings;
        }

        /** 32 bytes that begin with this word. */
        private static String secret(String word) {
            return Base64.getEncoder().encodeToString("%-32s".formatted(word).getBytes(StandardCharsets.US_ASCII));
        }
    }
}
