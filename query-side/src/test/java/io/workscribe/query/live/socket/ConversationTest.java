package io.workscribe.query.live.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.api.common.Role;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskRenamed;
import io.workscribe.platform.security.Sessions;
import io.workscribe.query.ReadSideServer;
import io.workscribe.query.Team;
import io.workscribe.query.live.ChangeLog;
import io.workscribe.query.live.Topic;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser may say on its socket, and what it is answered. */
class ConversationTest {

    private static final String PATH = "/api/v1/ws";

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
    void whoConnectsWithoutATokenSendsItInTime() throws Exception {
        Browser browser = Browser.connect(server.http(), server.webSocketUri(PATH));
        browser.send("{\"type\":\"ping\"}");
        assertThat(next(browser).get("code").stringValue()).isEqualTo("INVALID_MESSAGE");

        browser.send("{\"type\":\"authenticate\",\"token\":\"%s\"}"
                .formatted(server.signIn(team.bo).accessToken()));

        JsonNode connected = next(browser);
        assertThat(connected.get("type").stringValue()).isEqualTo("connected");
        assertThat(connected.get("user_id").stringValue()).isEqualTo(team.bo.toString());
        browser.send("{\"type\":\"authenticate\",\"token\":\"%s\"}"
                .formatted(server.signIn(team.ada).accessToken()));
        assertThat(next(browser).get("code").stringValue()).isEqualTo("INVALID_MESSAGE");
    }

    @Test
    void whoSendsNoneOrABadOneIsClosed() throws Exception {
        Browser silent = Browser.connect(server.http(), server.webSocketUri(PATH));
        Browser wrong = Browser.connect(server.http(), server.webSocketUri(PATH));
        Browser ended = Browser.connect(server.http(), server.webSocketUri(PATH));
        ReadSideServer.SignIn signedOut = server.signIn(team.bo);
        server.bean(Sessions.class).end(signedOut.sessionId(), Sessions.End.SIGNED_OUT);

        wrong.send("{\"type\":\"authenticate\",\"token\":\"nonsense\"}");
        ended.send("{\"type\":\"authenticate\",\"token\":\"%s\"}".formatted(signedOut.accessToken()));

        assertThat(wrong.closeCode(3)).isEqualTo(4401);
        assertThat(ended.closeCode(3)).isEqualTo(4401);
        assertThat(silent.closeCode(8)).isEqualTo(4401);
    }

    @Test
    void helloIsWelcomeAsOftenAsItComes() throws Exception {
        Browser browser = greeted();
        browser.send("{\"type\":\"hello\",\"client\":\"no uuid\",\"id\":\"h\"}");
        JsonNode welcome = next(browser);
        assertThat(welcome.propertyNames()).containsExactlyInAnyOrder("type", "id", "protocol", "build", "cursor");
        assertThat(welcome.get("protocol").intValue()).isEqualTo(1);
        assertThat(welcome.get("id").stringValue()).isEqualTo("h");
        browser.send("{\"type\":\"hello\"}");
        assertThat(next(browser).get("type").stringValue()).isEqualTo("welcome");
    }

    @Test
    void idsAreRepeatedAsTheyWereSent() throws Exception {
        Browser browser = greeted();
        browser.send("{\"type\":\"ping\",\"id\":123456789012345678901234567890,\"unknown\":[{}]}");
        assertThat(browser.next(5)).isEqualTo("{\"type\":\"pong\",\"id\":123456789012345678901234567890}");
        browser.send("{\"type\":\"ping\"}");
        assertThat(browser.next(5)).isEqualTo("{\"type\":\"pong\"}");
        browser.send("{\"type\":\"nothing\",\"id\":\"an id\"}");
        assertThat(next(browser).get("id").stringValue()).isEqualTo("an id");
    }

    @Test
    void whatIsNoMessageIsAnErrorAndTheSocketStaysOpen() throws Exception {
        Browser browser = greeted();
        for (String message : List.of(
                "",
                "hello",
                "[]",
                "null",
                "{",
                "{}",
                "{\"type\":7}",
                "{\"type\":\"ping\",\"id\":1.5}",
                "{\"type\":\"ping\",\"id\":{}}",
                "{\"type\":\"ping\",\"id\":\"" + "x".repeat(65) + "\"}",
                "{\"type\":\"subscribe\"}",
                "{\"type\":\"subscribe\",\"topics\":{}}",
                "{\"type\":\"subscribe\",\"topics\":[\"me\"]}",
                "{\"type\":\"subscribe\",\"topics\":[{\"topic\":7}]}",
                "{\"type\":\"subscribe\",\"topics\":[{\"topic\":\"me\",\"after\":7}]}",
                "{\"type\":\"unsubscribe\",\"topics\":[{}]}",
                "[".repeat(30_000))) {
            browser.send(message);
            JsonNode error = next(browser);
            assertThat(error.get("type").stringValue()).as(message).isEqualTo("error");
            assertThat(error.get("code").stringValue()).isEqualTo("INVALID_MESSAGE");
            assertThat(error.get("message").stringValue()).isNotBlank();
        }
        assertThat(browser.isOpen()).isTrue();
    }

    @Test
    void whatCannotBeSeenIsRefused() throws Exception {
        TaskId task = created(team.task("Seen by members"));
        Browser outsider = greeted(team.eve);
        outsider.send("""
                {"type":"subscribe","id":7,"topics":[{"topic":"organization:%s"},{"topic":"project:%s"},{"topic":"task:%s"},
                {"topic":"task:%s"},{"topic":"nonsense"},{"topic":"task:1"},{"topic":"me:%s"}]}
                """.formatted(team.organization, team.project, task, UUID.randomUUID(), team.bo));
        JsonNode answer = next(outsider);
        assertThat(answer.get("id").intValue()).isEqualTo(7);
        assertThat(answer.get("topics").isEmpty()).isTrue();
        assertThat(answer.get("refused").values().stream()
                        .collect(Collectors.groupingBy(
                                refused -> refused.get("code").stringValue(), Collectors.counting())))
                .containsOnlyKeys("FORBIDDEN", "NOT_FOUND")
                .containsEntry("FORBIDDEN", 3L)
                .containsEntry("NOT_FOUND", 4L);
    }

    @Test
    void nobodyFollowsMoreThanFiftyTopics() throws Exception {
        Browser browser = greeted();
        String tasks = IntStream.range(0, 55)
                .mapToObj(number -> "{\"topic\":\"task:%s\"}".formatted(created(team.task("Task " + number))))
                .collect(Collectors.joining(","));
        browser.send("{\"type\":\"subscribe\",\"topics\":[{\"topic\":\"me\"}," + tasks + "]}");
        JsonNode answer = next(browser);
        assertThat(answer.get("topics").size()).isEqualTo(51);
        assertThat(answer.get("refused").values())
                .hasSize(5)
                .allMatch(refused -> refused.get("code").stringValue().equals("TOO_MANY_SUBSCRIPTIONS"));

        browser.send("{\"type\":\"unsubscribe\",\"topics\":[\"%s\",\"nonsense\"]}"
                .formatted(answer.get("topics").get(1).get("topic").stringValue()));
        assertThat(next(browser).get("topics").size()).isEqualTo(2);
        browser.send("{\"type\":\"subscribe\",\"topics\":[" + tasks + "]}");
        JsonNode again = next(browser);
        assertThat(again.get("topics").size()).isEqualTo(50);
        assertThat(again.get("refused").size()).isEqualTo(5);
    }

    @Test
    void aThousandTopicsInOneMessageAreAnswered() throws Exception {
        Browser browser = greeted();
        String topics = IntStream.range(0, 1_000)
                .mapToObj(number -> "{\"topic\":\"task:%s\"}".formatted(UUID.randomUUID()))
                .collect(Collectors.joining(","));
        browser.send("{\"type\":\"subscribe\",\"topics\":[" + topics + "]}");
        assertThat(next(browser).get("refused").size()).isEqualTo(1_000);
    }

    @Test
    void messagesHaveAtMostSixtyFourKilobytes() throws Exception {
        Browser browser = greeted();
        String longest = "{\"type\":\"ping\",\"filler\":\"%s\"}";
        int room = 64 * 1024 - longest.length() + 2;
        browser.send(longest.formatted("x".repeat(room)));
        assertThat(browser.next(5)).isEqualTo("{\"type\":\"pong\"}");
        browser.send(longest.formatted("\u20ac".repeat(room / 3)));
        assertThat(browser.next(5)).isEqualTo("{\"type\":\"pong\"}");
        browser.send(longest.formatted("\u20ac".repeat(room / 3 + 1)));
        assertThat(browser.closeCode(5)).isEqualTo(1009);

        Browser other = greeted();
        other.send("x".repeat(64 * 1024 + 1));
        assertThat(other.closeCode(5)).isEqualTo(1009);
    }

    @Test
    void bytesAndFloodsCloseTheSocket() throws Exception {
        Browser binary = greeted();
        binary.sendBytes(new byte[] {1});
        assertThat(binary.closeCode(5)).isEqualTo(1003);

        Browser flood = greeted();
        for (int i = 0; i < 51 && flood.isOpen(); i++) {
            flood.send("{\"type\":\"ping\"}");
        }
        assertThat(flood.closeCode(5)).isEqualTo(1008);
    }

    @Test
    void aChangeIsToldToWhoFollowsTheTopicAndGoesOnBehindItsCursor() throws Exception {
        TaskId task = created(team.task("Old"));
        Browser follower = greeted();
        Browser bystander = greeted();
        JsonNode subscribed = subscribe(follower, "task:" + task, null);
        String begun = subscribed.get("topics").get(0).get("cursor").stringValue();

        rename(task, "New");

        JsonNode change = next(follower);
        assertThat(change.propertyNames())
                .containsExactlyInAnyOrder(
                        "type",
                        "topic",
                        "cursor",
                        "change_id",
                        "client",
                        "actor_id",
                        "at",
                        "resource",
                        "id",
                        "action",
                        "fields",
                        "version",
                        "revision",
                        "cause",
                        "data");
        assertThat(change.get("topic").stringValue()).isEqualTo("task:" + task);
        assertThat(change.get("resource").stringValue()).isEqualTo("task");
        assertThat(change.get("action").stringValue()).isEqualTo("updated");
        assertThat(change.get("fields").toString()).isEqualTo("[\"title\"]");
        assertThat(change.get("actor_id").stringValue()).isEqualTo(team.ada.toString());
        assertThat(change.get("at").stringValue()).endsWith("Z");
        assertThat(change.get("data").get("title").stringValue()).isEqualTo("New");
        assertThat(change.get("version")).isEqualTo(change.get("data").get("version"));
        assertThat(change.get("revision")).isEqualTo(change.get("data").get("revision"));

        rename(task, "Newer");
        JsonNode second = next(follower);
        JsonNode replayed = subscribe(bystander, "task:" + task, begun);
        assertThat(replayed.get("topics").get(0).get("resync").booleanValue()).isFalse();
        assertThat(next(bystander)).isEqualTo(change);
        assertThat(next(bystander)).isEqualTo(second);
        subscribe(bystander, "task:" + task, change.get("cursor").stringValue());
        assertThat(next(bystander)).isEqualTo(second);
        rename(task, "Newest");
        assertThat(next(bystander)).isEqualTo(next(follower));
        assertThat(bystander.next(1)).isNull();
    }

    @Test
    void aCursorThatIsNoneHereAsksToReadAgain() throws Exception {
        TaskId task = created(team.task("One"));
        TaskId other = created(team.task("Other"));
        Browser browser = greeted();
        String ofOther = subscribe(browser, "task:" + other, null)
                .get("topics")
                .get(0)
                .get("cursor")
                .stringValue();
        for (String broken : List.of("", "x", ofOther, ofOther + "A", "\u20ac", "A".repeat(10_000))) {
            JsonNode answer = subscribe(browser, "task:" + task, broken);
            assertThat(answer.get("topics").get(0).get("resync").booleanValue())
                    .as(broken)
                    .isTrue();
            String cursor = answer.get("topics").get(0).get("cursor").stringValue();
            assertThat(subscribe(browser, "task:" + task, cursor)
                            .get("topics")
                            .get(0)
                            .get("resync")
                            .booleanValue())
                    .isFalse();
        }
    }

    @Test
    void whoIsRemovedIsToldSoAndNothingAfterIt() throws Exception {
        UserId leaving = UserId.random();
        team.register(leaving, "Lou");
        team.join(leaving, Role.MEMBER);
        server.awaitReadable();
        TaskId task = created(team.task("Shared"));
        Browser browser = greeted(leaving);
        subscribe(browser, "task:" + task, null);
        browser.send("{\"type\":\"hello\"}");
        next(browser);

        team.remove(leaving);
        rename(task, "Not for everybody");

        JsonNode first = next(browser);
        JsonNode second = next(browser);
        JsonNode ended = first.get("type").stringValue().equals("unsubscribed") ? first : second;
        JsonNode membership = ended == first ? second : first;
        assertThat(ended.get("code").stringValue()).isEqualTo("FORBIDDEN");
        assertThat(ended.get("topics").toString()).isEqualTo("[\"task:" + task + "\"]");
        assertThat(membership.get("resource").stringValue()).isEqualTo("membership");
        assertThat(membership.get("action").stringValue()).isEqualTo("deleted");
        assertThat(membership.get("topic").stringValue()).isEqualTo("me");
        assertThat(browser.next(2)).isNull();
    }

    @Test
    void helloGoesOnBehindACursorOfOnesOwn() throws Exception {
        UserId lou = joined();
        Browser first = greeted(lou);
        first.send("{\"type\":\"hello\"}");
        String cursor = next(first).get("cursor").stringValue();
        team.remove(lou);
        JsonNode left = next(first);
        assertThat(left.get("action").stringValue()).isEqualTo("deleted");

        Browser second = greeted(lou);
        second.send("{\"type\":\"hello\",\"after\":\"%s\"}".formatted(cursor));
        assertThat(next(second).get("cursor").stringValue()).isEqualTo(cursor);
        assertThat(next(second)).isEqualTo(left);

        Browser ofAnother = greeted(team.bo);
        ofAnother.send("{\"type\":\"hello\",\"after\":\"%s\"}".formatted(cursor));
        assertThat(next(ofAnother).get("resync").booleanValue()).isTrue();
    }

    @Test
    void whoReturnsIsToldWhatHappenedMeanwhile() throws Exception {
        UserId lou = joined();
        TaskId task = created(team.task("Here"));
        Browser browser = greeted(lou);
        String cursor = subscribe(browser, "task:" + task, null)
                .get("topics")
                .get(0)
                .get("cursor")
                .stringValue();
        team.remove(lou);
        assertThat(next(browser).get("type").stringValue()).isEqualTo("unsubscribed");
        rename(task, "Meanwhile");
        assertThat(browser.next(1)).isNull();
        team.join(lou, Role.MEMBER);
        server.awaitReadable();

        subscribe(browser, "task:" + task, cursor);

        assertThat(next(browser).get("data").get("title").stringValue()).isEqualTo("Meanwhile");
    }

    /** More than any buffer holds: what does not fit is told from the log when there is room. */
    @Test
    void aBurstIsToldWhollyAndInOrderToWhoReads() throws Exception {
        TaskId task = created(team.task("Busy"));
        Browser browser = greeted();
        subscribe(browser, "task:" + task, null);
        String text = "x".repeat(20_000);
        server.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            List<ChangeLog.NewEntry> burst = IntStream.range(0, 500)
                    .mapToObj(number -> new ChangeLog.NewEntry(
                            Topic.task(task.value()),
                            Long.MAX_VALUE,
                            team.organization.value(),
                            null,
                            "task",
                            task.value(),
                            "updated",
                            "change " + number,
                            "{\"type\":\"change\",\"number\":%d,\"text\":\"%s\"}".formatted(number, text)))
                    .toList();
            server.bean(ChangeLog.class).append(burst);
        });
        for (int number = 0; number < 500; number++) {
            assertThat(next(browser).get("number").intValue()).isEqualTo(number);
        }
        assertThat(browser.next(1)).isNull();
        assertThat(browser.isOpen()).isTrue();
    }

    private static UserId joined() {
        UserId user = UserId.random();
        team.register(user, "Lou");
        team.join(user, Role.MEMBER);
        await().until(() -> server.isTold(Topic.me(user)));
        return user;
    }

    private static TaskId created(TaskCreated task) {
        TaskId created = team.created(task);
        server.awaitReadable();
        return created;
    }

    private static void rename(TaskId task, String title) {
        server.publish(team.ada, new TaskRenamed(task, team.organization, team.project, title, "before"));
    }

    private static JsonNode subscribe(Browser browser, String topic, String after) throws Exception {
        browser.send("{\"type\":\"subscribe\",\"topics\":[{\"topic\":\"%s\",\"after\":%s}]}"
                .formatted(topic, after == null ? "null" : "\"" + after + "\""));
        JsonNode answer = next(browser);
        assertThat(answer.get("type").stringValue()).isEqualTo("subscribed");
        return answer;
    }

    private static JsonNode next(Browser browser) throws InterruptedException {
        return JsonMapper.shared().readTree(browser.next(5));
    }

    private static Browser greeted() throws InterruptedException {
        return greeted(team.bo);
    }

    private static Browser greeted(UserId user) throws InterruptedException {
        Browser browser = Browser.connect(
                server.http(),
                server.webSocketUri(PATH + "?token=" + server.signIn(user).accessToken()));
        assertThat(next(browser).get("type").stringValue()).isEqualTo("connected");
        return browser;
    }
}
