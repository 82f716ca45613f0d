package io.workscribe.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.api.common.PersonalText;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.membership.InvitationId;
import io.workscribe.api.membership.event.MemberInvited;
import io.workscribe.api.notification.InboxId;
import io.workscribe.api.notification.NotificationId;
import io.workscribe.api.notification.NotificationType;
import io.workscribe.api.notification.event.NotificationRaised;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.sprint.event.SprintStarted;
import io.workscribe.api.task.event.TaskAssigned;
import io.workscribe.api.task.event.TaskLabelsChanged;
import io.workscribe.platform.personaldata.PersonalDataKeys;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every GET over HTTP: its keys, its refusals, its 422s. */
class ReadApiTest {

    private static final String SUMMARY = "id display_name avatar_url email";
    private static final String TASK = "id org_id project_id task_id number title status_id status assignee_id assignee"
            + " reporter_id reporter priority type parent_task_id sprint_id position due_date created_at updated_at labels rank subtask_count subtask_done_count comment_count version"
            + " revision";

    private static ReadSideServer server;
    private static Team team;
    private static TaskId task;
    private static String ada;
    private static String eve;

    @BeforeAll
    static void tellAStory(@TempDir Path data) {
        server = new ReadSideServer(data);
        team = new Team(server::publish);
        LabelId label = team.newLabel("urgent");
        team.newSprint("Sprint 1");
        server.publish(team.ada, new SprintStarted(team.newSprint("Sprint 2"), team.organization, team.project));
        new Wiki(server::publish, team).page("Page", null, 0, 0);
        task = team.created(team.task("Title"));
        server.publish(team.ada, new TaskAssigned(task, team.organization, team.project, team.ada, null));
        server.publish(
                team.ada, new TaskLabelsChanged(task, team.organization, team.project, List.of(label), List.of()));
        team.comment(task, team.bo, "First");
        server.publish(
                team.bo,
                new NotificationRaised(
                        InboxId.of(team.ada),
                        team.ada,
                        NotificationId.of("event", team.ada),
                        team.organization,
                        NotificationType.MENTION,
                        task,
                        "APP-1",
                        "Title",
                        team.bo));
        ada = server.signIn(team.ada).accessToken();
        eve = server.signIn(team.eve).accessToken();
        await().untilAsserted(() -> {
            assertThat(json("/notifications").get("total").intValue()).isEqualTo(1);
            assertThat(json("/tasks/" + task + "/activity").get("total").intValue())
                    .isEqualTo(4);
            assertThat(json("/tasks/" + task).get("comment_count").intValue()).isEqualTo(1);
        });
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void identity() {
        keys(
                json("/auth/me"),
                "id email display_name avatar_url email_verified oauth_provider locale timezone created_at");
        keys(json("/auth/orgs").get(0), "id name slug");
    }

    @Test
    void organizations() {
        String organization = "id name slug created_at updated_at version revision";
        keys(json("/organizations").get(0), organization);
        keys(json("/organizations/" + team.slug()), organization);
        JsonNode members = json("/organizations/" + team.slug() + "/members");
        keys(members, "members total");
        keys(members.get("members").get(0), "id user_id email display_name avatar_url role joined_at");
        assertThat(members.get("members").get(0).get("role").stringValue()).isEqualTo("owner");
    }

    @Test
    void projects() {
        String project =
                "id org_id name key description type is_archived is_sample created_by created_at updated_at version"
                        + " revision";
        String path = "/organizations/" + team.slug() + "/projects";
        keys(json(path), "projects total");
        keys(json(path).get("projects").get(0), project);
        keys(json(path + "/" + team.project), project);
        keys(
                json(path + "/" + team.project + "/statuses").get(0),
                "id org_id project_id name category position color rank version revision");
        JsonNode labels = json(path + "/" + team.project + "/labels");
        keys(labels, "labels total");
        keys(labels.get("labels").get(0), "id name color version revision");
    }

    @ParameterizedTest
    @CsvSource({"/my-tasks,50", "/projects/{project}/tasks,25", "/projects/{project}/backlog,25"})
    void taskLists(String path, int limit) {
        JsonNode page = json("/organizations/" + team.slug() + path.replace("{project}", team.project.toString()));
        keys(page, "tasks total skip limit next");
        assertThat(page.get("total").intValue()).isEqualTo(1);
        assertThat(page.get("limit").intValue()).isEqualTo(limit);
        JsonNode listed = page.get("tasks").get(0);
        keys(listed, TASK);
        keys(listed.get("status"), "id name category color position");
        keys(listed.get("assignee"), SUMMARY);
        keys(listed.get("reporter"), SUMMARY);
        keys(listed.get("labels").get(0), "id name color");
        assertThat(listed.get("task_id").stringValue()).isEqualTo("APP-1");
        assertThat(listed.get("priority").stringValue()).isEqualTo("none");
    }

    @Test
    void sprints() {
        JsonNode list = json("/organizations/" + team.slug() + "/projects/" + team.project + "/sprints");
        keys(list, "sprints total");
        keys(
                list.get("sprints").get(0),
                "id org_id project_id name goal status start_date end_date created_at updated_at task_count"
                        + " completed_task_count version revision");
        assertThat(list.get("sprints").get(0).get("status").stringValue()).isEqualTo("planned");
        assertThat(list.get("sprints").get(0).get("task_count").isInt()).isTrue();
    }

    @Test
    void task() {
        keys(json("/tasks/" + task), TASK + " description_json");
        HttpResponse<String> response = server.get("/api/v1/tasks/" + task, ada);
        assertThat(response.headers().firstValue("ETag"))
                .hasValueSatisfying(tag -> assertThat(tag).matches("\"\\d+\\.[A-Za-z0-9_-]{20}\""));
        JsonNode comments = json("/tasks/" + task + "/comments");
        keys(comments, "comments total skip limit next");
        JsonNode comment = comments.get("comments").get(0);
        keys(comment, "id task_id author_id body_json is_edited created_at updated_at author version revision");
        keys(comment.get("author"), SUMMARY);
        assertThat(comment.get("body_json").get("type").stringValue()).isEqualTo("doc");
        JsonNode log = json("/tasks/" + task + "/activity");
        keys(log, "activities total skip limit next");
        JsonNode oldest = log.get("activities").get(3);
        keys(
                oldest,
                "id org_id task_id actor_id action entity_type entity_id old_value new_value from_label to_label"
                        + " created_at actor");
        assertThat(oldest.get("action").stringValue()).isEqualTo("TASK_CREATED");
        assertThat(oldest.get("new_value").get("number").isInt()).isTrue();
        assertThat(oldest.get("old_value").isNull()).isTrue();
    }

    @Test
    void organizationActivity() {
        JsonNode page = json("/organizations/" + team.slug() + "/activity");
        keys(page, "data meta next");
        keys(page.get("meta"), "total skip limit");
        assertThat(page.get("meta").get("total").intValue()).isEqualTo(4);
        assertThat(page.get("meta").get("limit").intValue()).isEqualTo(50);
        JsonNode oldest = page.get("data").get(3);
        keys(oldest, "id action entity_type entity_id old_value new_value from_label to_label created_at actor task");
        keys(oldest.get("actor"), "id display_name avatar_url");
        keys(oldest.get("task"), "id title number project_key");
        assertThat(oldest.get("new_value").get("number").isInt()).isTrue();
        assertThat(oldest.get("old_value").isNull()).isTrue();
    }

    @Test
    void dashboard() {
        JsonNode view = json("/organizations/" + team.slug() + "/dashboard");
        keys(view, "open_tasks_count active_sprints_count unread_notifications_count active_sprints recent_pages");
        assertThat(view.get("open_tasks_count").intValue()).isEqualTo(1);
        assertThat(view.get("unread_notifications_count").intValue()).isEqualTo(1);
        keys(
                view.get("active_sprints").get(0),
                "id name project_id project_name project_key total_tasks done_tasks start_date end_date");
        keys(view.get("recent_pages").get(0), "id title space_id space_name updated_at");
    }

    @Test
    void notifications() {
        JsonNode page = json("/notifications?unread=true");
        keys(page, "data total unread_count");
        keys(page.get("data").get(0), "id org_id user_id type title body entity_type entity_id is_read created_at");
        assertThat(page.get("data").get(0).get("type").stringValue()).isEqualTo("MENTION");
    }

    @Test
    void invitationIsOpenToWhoHoldsItsLink() throws Exception {
        InvitationId invitation = InvitationId.random();
        server.bean(PersonalDataKeys.class).create(invitation.value());
        byte[] hash = MessageDigest.getInstance("SHA-256").digest("link-token".getBytes(StandardCharsets.UTF_8));
        server.publish(
                team.ada,
                new MemberInvited(
                        invitation,
                        team.organization,
                        new PersonalText(invitation.value(), "new@example.com"),
                        Role.MEMBER,
                        team.ada,
                        HexFormat.of().formatHex(hash),
                        Instant.parse("2999-01-01T00:00:00Z")));
        await().untilAsserted(() -> assertThat(
                        server.get("/api/v1/auth/invitations/link-token", null).statusCode())
                .isEqualTo(200));
        JsonNode preview = JsonMapper.shared()
                .readTree(
                        server.get("/api/v1/auth/invitations/link-token", null).body());
        keys(preview, "org_name org_slug role email inviter_name");
        refused("/auth/invitations/other", null, 404, "INVITE_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/members",
                "/projects",
                "/projects/{project}",
                "/projects/{project}/statuses",
                "/projects/{project}/labels",
                "/projects/{project}/tasks",
                "/projects/{project}/backlog",
                "/projects/{project}/sprints",
                "/my-tasks",
                "/activity",
                "/changes",
                "/changes/density",
                "/dashboard",
                "/projects/not-a-uuid",
                "/my-tasks?limit=0",
                "/activity?limit=0"
            })
    void organizationComesFirst(String path) {
        String below = path.replace("{project}", team.project.toString());
        refused("/organizations/" + team.slug() + below, eve, 403, "NOT_A_MEMBER");
        refused("/organizations/nowhere" + below, ada, 404, "ORG_NOT_FOUND");
        refused("/organizations/" + team.slug() + below, null, 401, "MISSING_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/comments", "/activity", "/history", "/links"})
    void tasksRefuse(String path) {
        refused("/tasks/" + task + path, eve, 403, "FORBIDDEN");
        refused("/tasks/" + TaskId.random() + path, ada, 404, "TASK_NOT_FOUND");
        refused("/tasks/" + task + path, null, 401, "MISSING_TOKEN");
        invalid("/tasks/not-a-uuid" + path, "path", "task_id", "uuid_parsing");
    }

    @ParameterizedTest
    @CsvSource({
        "/notifications?limit=0,limit,greater_than_equal",
        "/notifications?limit=101,limit,less_than_equal",
        "/notifications?skip=-1,skip,greater_than_equal",
        "/notifications?skip=x,skip,int_parsing",
        "/notifications?unread=maybe,unread,bool_parsing",
        "/organizations/{slug}/activity?limit=0,limit,greater_than_equal",
        "/organizations/{slug}/activity?limit=101,limit,less_than_equal",
        "/organizations/{slug}/activity?skip=-1,skip,greater_than_equal",
        "/organizations/{slug}/activity?skip=2147483648,skip,less_than_equal",
        "/organizations/{slug}/my-tasks?priority=HIGHEST,priority,string_pattern_mismatch",
        "/organizations/{slug}/my-tasks?status_category=x,status_category,string_pattern_mismatch",
        "/organizations/{slug}/projects/{project}/tasks?type=x,type,string_pattern_mismatch",
        "/organizations/{slug}/projects/{project}/tasks?status_id=x,status_id,uuid_parsing",
        "/organizations/{slug}/projects/{project}/tasks?sprint_id=x,sprint_id,uuid_parsing",
        "/organizations/{slug}/projects/{project}/tasks?label_id=x,label_id,uuid_parsing",
        "/organizations/{slug}/projects/{project}/tasks?limit=101,limit,less_than_equal"
    })
    void badParametersAreNamed(String path, String parameter, String type) {
        String filled = path.replace("{slug}", team.slug()).replace("{project}", team.project.toString());
        invalid(filled, "query", parameter, type);
    }

    @Test
    void tooLongSearchIsNamedAndALongOneIsNot() {
        String tasks = "/organizations/" + team.slug() + "/projects/" + team.project + "/tasks?search=";
        invalid(tasks + "x".repeat(201), "query", "search", "string_too_long");
        assertThat(json(tasks + "x".repeat(200)).get("total").intValue()).isZero();
        assertThat(json(tasks).get("total").intValue()).isEqualTo(1);
        assertThat(json(tasks + "%25").get("total").intValue()).isZero();
    }

    @Test
    void foreignProjectIsNotThere() {
        Team others = new Team(server::publish);
        String projects = "/organizations/" + team.slug() + "/projects/" + others.project;
        await().untilAsserted(() -> assertThat(server.get(
                                "/api/v1/organizations/" + others.slug(),
                                server.signIn(others.ada).accessToken())
                        .statusCode())
                .isEqualTo(200));
        for (String path : List.of("", "/statuses", "/labels", "/tasks", "/backlog", "/sprints")) {
            refused(projects + path, ada, 404, "PROJECT_NOT_FOUND");
        }
    }

    private static JsonNode json(String path) {
        HttpResponse<String> response = server.get("/api/v1" + path, ada);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private static void keys(JsonNode object, String names) {
        assertThat(object.propertyNames()).containsExactlyInAnyOrder(names.split(" "));
    }

    private static void refused(String path, String accessToken, int status, String code) {
        HttpResponse<String> response = server.get("/api/v1" + path, accessToken);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(status);
        JsonNode detail = JsonMapper.shared().readTree(response.body()).get("detail");
        assertThat(detail.get("code").stringValue()).isEqualTo(code);
    }

    private static void invalid(String path, String place, String name, String type) {
        HttpResponse<String> response = server.get("/api/v1" + path, ada);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(422);
        JsonNode item =
                JsonMapper.shared().readTree(response.body()).get("detail").get(0);
        assertThat(item.get("loc").values()).extracting(JsonNode::stringValue).containsExactly(place, name);
        assertThat(item.get("type").stringValue()).isEqualTo(type);
    }
}
