package io.workscribe.query.live.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.api.common.Role;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.task.event.TaskRenamed;
import io.workscribe.platform.messaging.RunningProcessors;
import io.workscribe.query.ReadSideServer;
import io.workscribe.query.Team;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who is where, on two processes. */
class PresenceTest {

    static class QuickHeartbeat {

        @Bean
        @Primary
        Heartbeat quickHeartbeat() {
            return new Heartbeat(
                    Duration.ofMillis(200), Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofSeconds(7));
        }
    }

    private static ReadSideServer server;
    private static ReadSideServer other;
    private static Team team;

    private TaskId task;

    @BeforeAll
    static void start(@TempDir Path data, @TempDir Path otherData) {
        server = new ReadSideServer(data, QuickHeartbeat.class);
        other = new ReadSideServer(server.database(), otherData, QuickHeartbeat.class);
        // In one JVM they would take the same claims for theirs.
        other.bean(RunningProcessors.class).all().values().forEach(EventProcessor::shutDown);
        team = new Team(server::publish);
    }

    @AfterAll
    static void stop() {
        other.stop();
        server.close();
    }

    @BeforeEach
    void createTask() {
        task = team.created(team.task("Here"));
        server.awaitReadable();
    }

    @Test
    void everybodyWhoIsThereSeesWhoElseIs() throws Exception {
        Browser ada = connected(server, team.ada);
        Browser bo = connected(server, team.bo);
        Browser boAgain = connected(server, team.bo);

        say(ada, "\"viewing\"");
        assertThat(people(ada)).isEqualTo("Ada viewing");
        say(bo, "\"viewing\"");
        assertThat(people(ada)).isEqualTo("Ada viewing, Bo viewing");
        assertThat(people(bo)).isEqualTo("Ada viewing, Bo viewing");
        say(boAgain, "\"editing\"");
        assertThat(people(ada)).isEqualTo("Ada viewing, Bo editing");
        assertThat(people(bo)).isEqualTo("Ada viewing, Bo editing");
        assertThat(people(boAgain)).isEqualTo("Ada viewing, Bo editing");
        say(boAgain, "null");
        assertThat(people(ada)).isEqualTo("Ada viewing, Bo viewing");
        bo.close();
        assertThat(people(ada)).isEqualTo("Ada viewing");
        assertThat(ada.next(1)).isNull();
    }

    @Test
    void processesTellEachOther() throws Exception {
        Browser here = connected(server, team.ada);
        Browser there = connected(other, team.bo);

        say(here, "\"viewing\"");
        assertThat(people(here)).isEqualTo("Ada viewing");
        say(there, "\"editing\"");
        assertThat(people(there)).isEqualTo("Ada viewing, Bo editing");
        assertThat(people(here)).isEqualTo("Ada viewing, Bo editing");
        there.close();
        assertThat(people(here)).isEqualTo("Ada viewing");
    }

    @Test
    void whoSaysNothingMoreIsGone() throws Exception {
        Browser silent = connected(server, team.ada);
        Browser bo = connected(server, team.bo);
        say(silent, "\"viewing\"");
        assertThat(people(silent)).isEqualTo("Ada viewing");
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        say(bo, "\"viewing\"");
        assertThat(people(bo)).isEqualTo("Ada viewing, Bo viewing");
        assertThat(people(bo)).isEqualTo("Bo viewing");
    }

    @Test
    void whoMayNotSeeItIsNotThere() throws Exception {
        Browser eve = connected(server, team.eve);
        say(eve, "\"viewing\"");
        assertThat(next(eve).get("code").stringValue()).isEqualTo("FORBIDDEN");
        eve.send("{\"type\":\"presence\",\"topic\":\"task:%s\",\"state\":\"viewing\",\"id\":3}"
                .formatted(UUID.randomUUID()));
        JsonNode unknown = next(eve);
        assertThat(unknown.get("code").stringValue()).isEqualTo("NOT_FOUND");
        assertThat(unknown.get("id").intValue()).isEqualTo(3);
        eve.send("{\"type\":\"presence\",\"topic\":\"project:%s\",\"state\":\"viewing\"}".formatted(team.project));
        assertThat(next(eve).get("code").stringValue()).isEqualTo("NOT_FOUND");
        eve.send("{\"type\":\"presence\",\"topic\":\"task:%s\",\"state\":\"dancing\"}".formatted(task));
        assertThat(next(eve).get("code").stringValue()).isEqualTo("INVALID_MESSAGE");
    }

    @Test
    void whoIsRemovedLeaves() throws Exception {
        UserId leaving = UserId.random();
        team.register(leaving, "Lou");
        team.join(leaving, Role.MEMBER);
        server.awaitReadable();
        Browser lou = connected(server, leaving);
        Browser ada = connected(server, team.ada);
        say(lou, "\"editing\"");
        assertThat(people(lou)).isEqualTo("Lou editing");
        say(ada, "\"viewing\"");
        assertThat(people(ada)).isEqualTo(people(lou)).contains("Lou editing");

        team.remove(leaving);

        assertThat(people(ada)).isEqualTo("Ada viewing");
        say(ada, "\"editing\"");
        assertThat(people(ada)).isEqualTo("Ada editing");
        assertThat(lou.next(1)).isNull();
    }

    @Test
    void changesAreToldAtTheOtherProcessToo() throws Exception {
        Browser there = connected(other, team.bo);
        there.send("{\"type\":\"subscribe\",\"topics\":[{\"topic\":\"task:%s\"}]}".formatted(task));
        assertThat(next(there).get("topics").size()).isEqualTo(1);
        server.publish(team.ada, new TaskRenamed(task, team.organization, team.project, "New", "Here"));
        JsonNode change = next(there);
        assertThat(change.get("resource").stringValue()).isEqualTo("task");
        assertThat(change.get("data").get("title").stringValue()).isEqualTo("New");
    }

    private void say(Browser browser, String state) {
        browser.send("{\"type\":\"presence\",\"topic\":\"task:%s\",\"state\":%s}".formatted(task, state));
    }

    private String people(Browser browser) throws InterruptedException {
        JsonNode message = next(browser);
        assertThat(message.get("type").stringValue()).as(message.toString()).isEqualTo("presence");
        assertThat(message.get("topic").stringValue()).isEqualTo("task:" + task);
        return message.get("people").values().stream()
                .peek(person -> assertThat(person.propertyNames())
                        .containsExactlyInAnyOrder("user_id", "display_name", "avatar_url", "state"))
                .map(person -> person.get("display_name").stringValue() + " "
                        + person.get("state").stringValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static JsonNode next(Browser browser) throws InterruptedException {
        return JsonMapper.shared().readTree(browser.next(8));
    }

    private static Browser connected(ReadSideServer to, UserId user) throws InterruptedException {
        Browser browser = Browser.connect(
                to.http(), to.webSocketUri("/api/v1/ws?token=" + to.signIn(user).accessToken()));
        assertThat(next(browser).get("type").stringValue()).isEqualTo("connected");
        return browser;
    }
}
