package io.workscribe.standalone.acceptance.client;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.icegreen.greenmail.util.GreenMail;
import io.workscribe.standalone.processes.SeveralProcesses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The WorkScribe under test: the one at {@code -Dworkscribe.base-url=}, with {@code -Dworkscribe.several-processes=true}
 * several processes behind their proxy, otherwise one in this JVM.
 */
public final class Server {

    private static final boolean SEVERAL = Boolean.getBoolean("workscribe.several-processes");

    /** How long anything may take before a test gives up. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI base;
    private final StartedApplication application;
    private final GreenMail mail;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /**
     * @param application null when it runs elsewhere
     * @param mail null when its mail cannot be seen
     */
    private Server(URI base, StartedApplication application, GreenMail mail) {
        this.base = base;
        this.application = application;
        this.mail = mail;
    }

    public static Server get() {
        return Holder.SERVER;
    }

    /** One more server, with these settings, only for the test that asks for it. */
    public static Server startedWith(Map<String, String> settings) {
        return startedWith(settings, unchanged -> {});
    }

    /** One more server, with something added to it. */
    public static Server startedWith(
            Map<String, String> settings, ApplicationContextInitializer<ConfigurableApplicationContext> addition) {
        StartedApplication application = StartedApplication.start(settings, addition);
        return new Server(application.uri(), application, application.mail());
    }

    /** One that somebody else has started. */
    public static Server at(URI base) {
        return new Server(base, null, null);
    }

    private static Server shared() {
        String given = System.getProperty("workscribe.base-url", "");
        if (!given.isEmpty()) {
            return at(URI.create(given.replaceAll("/+$", "")));
        }
        if (SEVERAL) {
            SeveralProcesses processes = SeveralProcesses.shared();
            return new Server(processes.uri(), null, processes.mail());
        }
        return startedWith(Map.of());
    }

    /** Whether requests of the same kind go to one process or another. */
    public boolean isSeveralProcesses() {
        return SEVERAL;
    }

    /** Somebody without a token. */
    public Client anonymous() {
        return new Client(this, Map.of());
    }

    public Person register(String name) {
        return Person.register(this, name);
    }

    /** The application in this JVM; skips the test when the server runs elsewhere. */
    public StartedApplication inProcess() {
        assumeTrue(application != null, "needs the application in this JVM");
        return application;
    }

    /** What it has sent; skips the test when that cannot be seen. */
    public Mailbox mailbox() {
        assumeTrue(mail != null, "needs the mail that is sent");
        return new Mailbox(mail);
    }

    /** What a browser sends as Origin for a page of this server. */
    public String origin() {
        return base.toString();
    }

    URI uri(String path) {
        return URI.create(base + path);
    }

    URI socketUri(String path) {
        return URI.create(uri(path).toString().replaceFirst("^http", "ws"));
    }

    HttpClient http() {
        return http;
    }

    Answer exchange(HttpRequest request, String sent) {
        try {
            return new Answer(Description.checked(http.send(request, BodyHandlers.ofString())), sent);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts the application on first use, not when this class is looked at. */
    private static final class Holder {
        private static final Server SERVER = shared();
    }
}
