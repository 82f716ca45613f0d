package io.workscribe.standalone.processes;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.workscribe.platform.axonserver.TestAxonServer;
import io.workscribe.platform.database.TestDatabase;
import io.workscribe.standalone.packaging.Proxy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged proxy before two command-sides and two query-sides, on an Axon Server, a PostgreSQL and a mail server of
 * the tests. All but the Axon Server is new, and all of it ends with the JVM. What the processes say is in {@code target}.
 */
public final class SeveralProcesses {

    private static final Path COMMAND_SIDE = Path.of("../command-side/target/workscribe-command.jar");
    private static final Path QUERY_SIDE = Path.of("../query-side/target/workscribe-query.jar");

    private final GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final TestDatabase database = TestDatabase.migrated();
    private final List<SideProcess> commandSides;
    private final List<SideProcess> querySides;
    private final Proxy proxy;

    private SeveralProcesses(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        mail.start();
        Map<String, String> settings = settings();
        commandSides = Stream.of("command-1", "command-2")
                .map(name -> new SideProcess(name, COMMAND_SIDE, folder, settings))
                .toList();
        querySides = Stream.of("query-1", "query-2")
                .map(name -> new SideProcess(name, QUERY_SIDE, folder, settings))
                .toList();
        processes().forEach(SideProcess::start);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> processes().forEach(SideProcess::kill)));
        processes().forEach(SideProcess::awaitReady);
        proxy = Proxy.before(folder.resolve("proxy").toAbsolutePath(), addresses(commandSides), addresses(querySides));
        Runtime.getRuntime().addShutdownHook(new Thread(proxy::kill));
    }

    public static SeveralProcesses start() {
        try {
            return new SeveralProcesses(Path.of("target", "several-processes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI uri() {
        return URI.create("http://localhost:" + proxy.port());
    }

    public GreenMail mail() {
        return mail;
    }

    public TestDatabase database() {
        return database;
    }

    public List<SideProcess> commandSides() {
        return commandSides;
    }

    public List<SideProcess> querySides() {
        return querySides;
    }

    public List<SideProcess> processes() {
        return Stream.concat(commandSides.stream(), querySides.stream()).toList();
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("WORKSCRIBE_AXONSERVER_SERVERS", TestAxonServer.get().address());
        settings.put("WORKSCRIBE_DATABASE_URL", database.url());
        settings.put("WORKSCRIBE_DATABASE_USERNAME", database.username());
        settings.put("WORKSCRIBE_DATABASE_PASSWORD", database.password());
        settings.put("WORKSCRIBE_SECRETS_TOKENSIGNINGKEY", secret("signs"));
        settings.put("WORKSCRIBE_SECRETS_PERSONALDATAKEY", secret("wraps"));
        settings.put("WORKSCRIBE_SECRETS_MAILKEY", secret("mails"));
        settings.put("WORKSCRIBE_RATELIMIT_PERMINUTE", "0");
        settings.put("WORKSCRIBE_RATELIMIT_TRUSTEDPROXIES", "127.0.0.1");
        settings.put("SPRING_MAIL_HOST", "localhost");
        settings.put("SPRING_MAIL_PORT", String.valueOf(mail.getSmtp().getPort()));
        return settings;
    }

    /** 32 bytes that begin with this word. */
    private static String secret(String word) {
        byte[] bytes = "%-32s".formatted(word).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static List<String> addresses(List<SideProcess> processes) {
        return processes.stream().map(SideProcess::address).toList();
    }
}
