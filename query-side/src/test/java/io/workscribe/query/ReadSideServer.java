package io.workscribe.query;

import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.event.UserRegistered;
import io.workscribe.platform.consistency.ProjectionBarrier;
import io.workscribe.platform.database.TestDatabase;
import io.workscribe.platform.personaldata.PersonalDataKeys;
import io.workscribe.platform.security.Sessions;
import io.workscribe.query.live.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.springboot.autoconfig.AxonServerActuatorAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration;
import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The read side as a running server, without the command side: tests publish the events themselves. */
public final class ReadSideServer implements AutoCloseable {

    /** Without an annotation that the component scan of the read side would find. */
    @EnableAutoConfiguration(
            exclude = {
                AxonServerActuatorAutoConfiguration.class,
                AxonServerAutoConfiguration.class,
                AxonServerBusAutoConfiguration.class,
                UserDetailsServiceAutoConfiguration.class,
                XStreamAutoConfiguration.class
            })
    @Import(QuerySideConfiguration.class)
    static class ReadSideAlone {}

    private final TestDatabase database;
    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final int port;

    /** @param further configurations of the test */
    public ReadSideServer(Path data, Class<?>... further) {
        this(TestDatabase.migrated(), data, further);
    }

    /** One more on a database. */
    public ReadSideServer(TestDatabase database, Path data, Class<?>... further) {
        this.database = database;
        List<String> all = new ArrayList<>(List.of(database.properties()));
        all.add("server.port=0");
        all.add("management.server.port=-1");
        all.add("workscribe.data=" + data);
        all.add("workscribe.rate-limit.per-minute=0");
        context = new SpringApplicationBuilder(ReadSideAlone.class)
                .sources(further)
                .bannerMode(Banner.Mode.OFF)
                .web(WebApplicationType.SERVLET)
                .properties(all.toArray(String[]::new))
                .run();
        port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public TestDatabase database() {
        return database;
    }

    /** Stores an event as if the command side had decided it. */
    public void publish(UserId actor, Object event) {
        if (event instanceof UserRegistered registered) {
            bean(PersonalDataKeys.class).create(registered.userId().value());
        }
        String aggregate = Streams.idOf(event);
        long version = versions.merge(aggregate, 0L, (old, none) -> old + 1);
        bean(TransactionTemplate.class)
                .executeWithoutResult(status -> bean(EventBus.class)
                        .publish(new GenericDomainEventMessage<>(
                                Streams.typeOf(event),
                                aggregate,
                                version,
                                event,
                                Map.of(MetaKeys.ACTOR, actor.toString()))));
    }

    /** Until everything that was published can be read. */
    public void awaitReadable() {
        if (!bean(ProjectionBarrier.class).awaitNow(Duration.ofSeconds(10))) {
            throw new IllegalStateException("The read side does not come so far");
        }
    }

    /** Whether anything has been told of the topic. */
    public boolean isTold(Topic topic) {
        return bean(JdbcClient.class)
                .sql("SELECT EXISTS (SELECT FROM live.change WHERE topic = ?)")
                .param(topic.key())
                .query(Boolean.class)
                .single();
    }

    /** A new sign-in, with the access token that it gave. */
    public SignIn signIn(UserId user) {
        Sessions sessions = bean(Sessions.class);
        UUID session = sessions.open(
                user,
                new Sessions.Device("192.0.2.1", "A browser"),
                Instant.now().plus(1, ChronoUnit.DAYS));
        return new SignIn(session, sessions.issueAccessToken(session, user).token());
    }

    public record SignIn(UUID sessionId, String accessToken) {}

    public HttpResponse<String> get(String path, String accessToken) {
        HttpRequest.Builder request = HttpRequest.newBuilder(httpUri(path));
        if (accessToken != null) {
            request.header("Authorization", "Bearer " + accessToken);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public URI httpUri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    public URI webSocketUri(String path) {
        return URI.create("ws://localhost:" + port + path);
    }

    public HttpClient http() {
        return http;
    }

    public void stop() {
        context.close();
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
