package io.workscribe.query.live.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.Role;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.notification.InboxId;
import io.workscribe.api.notification.NotificationId;
import io.workscribe.api.notification.NotificationType;
import io.workscribe.api.notification.event.NotificationRaised;
import io.workscribe.platform.security.Sessions;
import io.workscribe.platform.security.Tokens;
import io.workscribe.query.ReadSideServer;
import io.workscribe.query.Team;
import io.workscribe.query.live.ChangeLog;
import io.workscribe.query.live.Topic;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PushTest {

    private static ReadSideServer server;
    private static Team team;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = new ReadSideServer(data);
        team = new Team(server::publish);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void greetsFirst() throws Exception {
        Browser browser = connect(server.signIn(team.bo));
        JsonNode greeting = JsonMapper.shared().readTree(browser.next(5));
        assertThat(greeting.propertyNames()).containsExactlyInAnyOrder("type", "user_id");
        assertThat(greeting.get("type").stringValue()).isEqualTo("connected");
        assertThat(greeting.get("user_id").stringValue()).isEqualTo(team.bo.toString());
    }

    @Test
    void everySocketOfTheRecipientGetsTheNotificationAndNoOther() throws Exception {
        Browser first = greeted(team.bo);
        Browser second = greeted(team.bo);
        Browser stranger = greeted(team.eve);
        NotificationRaised raised = raise(team.bo, NotificationType.MENTION);
        String pushed = first.next(5);
        assertThat(second.next(5)).isEqualTo(pushed);
        assertThat(stranger.next(1)).isNull();

        JsonNode message = JsonMapper.shared().readTree(pushed);
        assertThat(message.propertyNames())
                .containsExactlyInAnyOrder(
                        "type",
                        "id",
                        "notification_type",
                        "title",
                        "body",
                        "entity_type",
                        "entity_id",
                        "is_read",
                        "created_at",
                        "data");
        assertThat(message.get("type").stringValue()).isEqualTo("notification");
        assertThat(message.get("notification_type").stringValue()).isEqualTo("MENTION");
        assertThat(message.get("title").stringValue()).isEqualTo("Ada mentioned you in APP-1");
        assertThat(message.get("body").stringValue()).isEqualTo("Ship it");
        assertThat(message.get("entity_id").stringValue())
                .isEqualTo(raised.taskId().toString());
        assertThat(message.get("is_read").booleanValue()).isFalse();

        JsonNode data = message.get("data");
        assertThat(data.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "org_id",
                        "user_id",
                        "type",
                        "title",
                        "body",
                        "entity_type",
                        "entity_id",
                        "is_read",
                        "created_at");
        assertThat(data.get("id").stringValue())
                .isEqualTo(raised.notificationId().toString());
        assertThat(data.get("created_at")).isEqualTo(message.get("created_at"));
        JsonNode listed = JsonMapper.shared()
                .readTree(server.get(
                                "/api/v1/notifications", server.signIn(team.bo).accessToken())
                        .body());
        assertThat(listed.get("data").values()).contains(data);
    }

    @Test
    void closedSocketOfTheSameUserDoesNotDisturbTheOther() throws Exception {
        Browser closed = greeted(team.bo);
        Browser open = greeted(team.bo);
        closed.close();
        assertThat(closed.closeCode(5)).isEqualTo(1000);
        raise(team.bo, NotificationType.TASK_ASSIGNED);
        assertThat(open.next(5)).contains("TASK_ASSIGNED");
    }

    @Test
    void refusesBadTokens() {
        ReadSideServer.SignIn signedOut = server.signIn(team.bo);
        server.bean(Sessions.class).end(signedOut.sessionId(), Sessions.End.SIGNED_OUT);
        Instant now = Instant.now();
        String refresh = server.bean(Tokens.class)
                .sign(Tokens.Type.REFRESH, team.bo, UUID.randomUUID(), now, now.plusSeconds(60));
        assertThat(refusal("/api/v1/ws?token=")).isEqualTo(403);
        assertThat(refusal("/api/v1/ws?token=nonsense")).isEqualTo(403);
        assertThat(refusal("/api/v1/ws?token=" + refresh)).isEqualTo(403);
        assertThat(refusal("/api/v1/ws?token=" + signedOut.accessToken())).isEqualTo(403);
    }

    @Test
    void refusesOriginsThatAreNeitherConfiguredNorItsOwnWhateverTheHostIs() {
        String good = "/api/v1/ws?token=" + server.signIn(team.bo).accessToken();
        URI own = server.httpUri("");
        assertThat(refusal(good, "Origin", "https://evil.example")).isEqualTo(403);
        assertThat(refusal(good, "Origin", "null")).isEqualTo(403);
        assertThat(refusal(good, "Origin", "http://localhost:5173")).isEqualTo(101);
        assertThat(refusal(good, "Origin", own.toString())).isEqualTo(101);
        assertThat(refusal(good, "Origin", "http://rebound.example:" + own.getPort()))
                .isEqualTo(403);
        assertThat(refusal(good)).isEqualTo(101);
    }

    @Test
    void endOfTheSessionClosesItsSockets() throws Exception {
        ReadSideServer.SignIn ending = server.signIn(team.bo);
        Browser first = connect(ending);
        Browser second = connect(ending);
        Browser other = greeted(team.bo);
        server.bean(Sessions.class).end(ending.sessionId(), Sessions.End.SIGNED_OUT);
        assertThat(first.closeCode(5)).isEqualTo(1008);
        assertThat(second.closeCode(1)).isEqualTo(1008);
        assertThat(other.isOpen()).isTrue();
    }

    @Test
    void whatWasWrittenWithoutAHintIsFoundOnceAndInOrder() throws Exception {
        Browser browser = greeted(team.bo);
        NotificationRaised known = raise(team.bo, NotificationType.TASK_ASSIGNED);
        assertThat(browser.next(5)).contains(known.notificationId().toString());

        UUID first = written(known, "first");
        UUID second = written(known, "second");

        assertThat(browser.next(10)).contains(first.toString());
        assertThat(browser.next(10)).contains(second.toString());
        assertThat(browser.next(3)).isNull();
    }

    /** As an entry appears whose hint was lost between two processes. */
    private static UUID written(NotificationRaised known, String title) {
        UUID id = UUID.randomUUID();
        String message = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "type", "change", "data", Map.of("id", id.toString(), "type", "MENTION", "title", title)));
        server.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> server.bean(ChangeLog.class)
                        .append(List.of(new ChangeLog.NewEntry(
                                Topic.me(team.bo),
                                Long.MAX_VALUE,
                                known.organizationId().value(),
                                null,
                                "notification",
                                id,
                                "created",
                                UUID.randomUUID().toString(),
                                message))));
        return id;
    }

    @Test
    void aNotificationOfALeftOrganizationIsNotPushed() throws Exception {
        UserId leaving = UserId.random();
        team.register(leaving, "Lou");
        team.join(leaving, Role.MEMBER);
        server.awaitReadable();
        Browser browser = greeted(leaving);
        browser.send("{\"type\":\"hello\"}");
        assertThat(browser.next(5)).contains("welcome");

        team.remove(leaving);
        server.awaitReadable();
        raise(leaving, NotificationType.TASK_DONE);
        assertThat(browser.next(5)).contains("membership", "deleted");
        assertThat(browser.next(1)).isNull();

        team.join(leaving, Role.MEMBER);
        assertThat(browser.next(5)).contains("membership", "created");
        raise(leaving, NotificationType.MENTION);
        assertThat(browser.next(5)).contains("\"type\":\"notification\"", "MENTION");
        assertThat(browser.next(5)).contains("\"type\":\"change\"", "MENTION");
    }

    private static Browser connect(ReadSideServer.SignIn signIn) {
        return Browser.connect(server.http(), server.webSocketUri("/api/v1/ws?token=" + signIn.accessToken()));
    }

    private static Browser greeted(UserId user) {
        Browser browser = connect(server.signIn(user));
        try {
            assertThat(browser.next(5)).contains("connected");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return browser;
    }

    private static int refusal(String path, String... headers) {
        return Browser.refusal(server.http(), server.webSocketUri(path), headers);
    }

    private static NotificationRaised raise(UserId user, NotificationType type) {
        NotificationRaised raised = new NotificationRaised(
                InboxId.of(user),
                user,
                NotificationId.of(UUID.randomUUID().toString(), user),
                team.organization,
                type,
                TaskId.random(),
                "APP-1",
                "Ship it",
                team.ada);
        server.publish(team.ada, raised);
        return raised;
    }
}
