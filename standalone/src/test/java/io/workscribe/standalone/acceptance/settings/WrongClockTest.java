package io.workscribe.standalone.acceptance.settings;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.StartedApplication;
import io.workscribe.standalone.acceptance.client.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A server that does not know what time it is changes nothing, and shows what is there. */
@Contract("2.3")
class WrongClockTest {

    /** A class of its own: the server asks while that of the test is still being made. */
    private static final class WrongClock implements InstantSource {

        private static volatile Duration wrong = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(wrong);
        }

        private static void addTo(ConfigurableApplicationContext context) {
            ((GenericApplicationContext) context)
                    .registerBean(
                            "clockOfTest",
                            WrongClock.class,
                            WrongClock::new,
                            definition -> definition.setPrimary(true));
        }
    }

    private static final Server SERVER = Server.startedWith(Map.of(), WrongClock::addTo);
    private static final StartedApplication APPLICATION = SERVER.inProcess();
    private static final Person OWNER = SERVER.register("Olga");
    private static final Project PROJECT = OWNER.createsProject();

    @AfterAll
    static void stop() {
        APPLICATION.stop();
    }

    @AfterEach
    void setRight() {
        WrongClock.wrong = Duration.ZERO;
    }

    @Test
    void aClockThatIsSetBackStopsChangesUntilItIsRight() {
        Task task = PROJECT.task("Before");
        WrongClock.wrong = Duration.ofMinutes(-10);

        assertRefused(rename(task));
        assertThat(task.read().text("/title")).isEqualTo("Before");
        assertThat(health()).isEqualTo(Status.DOWN);

        setRight();
        await().atMost(Server.PATIENCE).untilAsserted(() -> rename(task).expect(200));
        assertThat(health()).isEqualTo(Status.UP);
    }

    @Test
    void aClockThatDiffersFromTheDatabasesStopsChangesUntilItIsRight() {
        Task task = PROJECT.task("Before");
        WrongClock.wrong = Duration.ofSeconds(3);

        await().atMost(Server.PATIENCE).untilAsserted(() -> assertRefused(rename(task)));
        assertThat(health()).isEqualTo(Status.DOWN);

        setRight();
        await().atMost(Server.PATIENCE).untilAsserted(() -> rename(task).expect(200));
        assertThat(health()).isEqualTo(Status.UP);
    }

    private static Answer rename(Task task) {
        return OWNER.patch(task.path(), object("title", "After"));
    }

    private static void assertRefused(Answer answer) {
        answer.refused(503, "SERVICE_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).as(answer.toString()).isPresent();
    }

    private static Status health() {
        return ((HealthIndicator) APPLICATION.context().getBean("clockHealthIndicator"))
                .health()
                .getStatus();
    }
}
