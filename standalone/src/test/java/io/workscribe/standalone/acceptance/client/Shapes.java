package io.workscribe.standalone.acceptance.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The objects on the wire, key by key. A trailing {@code ?} means the value may be null (the key is there all the
 * same), {@code []} a list; names with a capital letter are other shapes of this table.
 */
final class Shapes {

    private static final Map<String, Map<String, String>> SHAPES = read("""
            Refusal: detail RefusalDetail
            RefusalDetail: code str, message text
            TaskRefusal: detail TaskRefusalDetail
            TaskRefusalDetail: code str, message text, task_id uuid
            Token: access_token str, refresh_token str, token_type str, expires_in int, user User
            User: id uuid, email str, display_name str, avatar_url str?, email_verified bool, oauth_provider str?, \
            locale str?, timezone str?, created_at datetime
            Session: id uuid, created_at datetime, last_used_at datetime, address str, agent text, current bool
            UserSummary: id uuid, display_name str, avatar_url str?, email str
            Organization: id uuid, name str, slug str, created_at datetime, updated_at datetime, version int, revision int
            OwnOrganization: id uuid, name str, slug str
            Member: id uuid, user_id uuid, email str, display_name str, avatar_url str?, role owner|admin|member, \
            joined_at datetime
            MemberList: members Member[], total int
            Invitation: id uuid, org_id uuid, email str, role admin|member, token str, expires_at datetime, \
            created_at datetime, is_expired bool
            InvitationPreview: org_name str, org_slug str, role admin|member, email str, inviter_name str
            Project: id uuid, org_id uuid, name str, key str, description str?, type kanban|scrum, \
            is_archived bool, is_sample bool, created_by uuid, created_at datetime, updated_at datetime, version int, revision int
            ProjectList: projects Project[], total int
            Status: id uuid, org_id uuid, project_id uuid, name str, category todo|in_progress|done, position int, \
            color str?, rank rank, version int, revision int
            StatusSummary: id uuid, name str, category todo|in_progress|done, color str?, position int
            Label: id uuid, name str, color str, version int, revision int
            View: id uuid, project_id uuid, name str, filter obj, sort str?, layout obj, shared bool, owner_id uuid, \
            version int, created_at datetime, updated_at datetime, revision int
            ViewList: views View[], total int
            DeletedThing: resource task|comment|label|sprint|project|page|space, id uuid, label str, deleted_at datetime, \
            deleted_by uuid?, actor UserSummary?, change_id uuid, project_id uuid?, space_id uuid?, task_id uuid?
            LabelSummary: id uuid, name str, color str
            LabelList: labels Label[], total int
            TaskListItem: id uuid, org_id uuid, project_id uuid, task_id str, number int, title str, \
            status_id uuid, status StatusSummary, assignee_id uuid?, assignee UserSummary?, reporter_id uuid, \
            reporter UserSummary, priority urgent|high|medium|low|none, type story|bug|task|subtask, \
            parent_task_id uuid?, sprint_id uuid?, position int, due_date date?, created_at datetime, \
            updated_at datetime, labels LabelSummary[], rank rank, subtask_count int, subtask_done_count int, \
            comment_count int, version int, revision int
            TaskDetail: id uuid, org_id uuid, project_id uuid, task_id str, number int, title str, \
            status_id uuid, status StatusSummary, assignee_id uuid?, assignee UserSummary?, reporter_id uuid, \
            reporter UserSummary, priority urgent|high|medium|low|none, type story|bug|task|subtask, \
            parent_task_id uuid?, sprint_id uuid?, position int, due_date date?, created_at datetime, \
            updated_at datetime, labels LabelSummary[], description_json obj?, rank rank, subtask_count int, \
            subtask_done_count int, comment_count int, version int, revision int
            TaskPage: tasks TaskListItem[], total int, skip int, limit int, next str?
            Board: columns BoardColumn[]
            BoardColumn: status Status, total int, tasks TaskListItem[], next str?
            Sprint: id uuid, org_id uuid, project_id uuid, name str, goal str?, status planned|active|completed, \
            start_date date?, end_date date?, created_at datetime, updated_at datetime, task_count int, \
            completed_task_count int, version int, revision int
            SprintList: sprints Sprint[], total int
            Comment: id uuid, task_id uuid, author_id uuid, body_json obj, is_edited bool, created_at datetime, \
            updated_at datetime, author UserSummary, version int, revision int
            CommentPage: comments Comment[], total int, skip int, limit int, next str?
            Link: id uuid, org_id uuid, task_id uuid, page_id uuid, created_by uuid?, created_at datetime
            LinkedPage: link_id uuid, page_id uuid, space_id uuid, space_name str, title str, page_title str, \
            icon_emoji str?, updated_at datetime, linked_at datetime, linked_by uuid?
            LinkedPageList: data LinkedPage[], total int
            LinkedTask: link_id uuid, task_id uuid, project_key str, number int, title str, status_name str, \
            status_color str?, assignee_id uuid?, assignee_name str?, linked_at datetime, linked_by uuid?
            LinkedTaskList: data LinkedTask[], total int
            Activity: id uuid, org_id uuid, task_id uuid, actor_id uuid, \
            action TASK_CREATED|FIELD_UPDATED|COMMENT_ADDED|DOC_LINKED|DOC_UNLINKED, \
            entity_type task|comment|page, entity_id uuid, old_value obj?, new_value obj?, \
            from_label str?, to_label str?, created_at datetime, actor UserSummary
            ActivityPage: activities Activity[], total int, skip int, limit int, next str?
            ChangePage: changes Change[], next str?
            Change: id uuid, at datetime, actor UserSummary?, via web|policy|undo, cause uuid?, undoes uuid?, \
            undone_by uuid?, undoable bool, parts ChangedPart[], part_count int
            ChangedPart: resource organization|member|invitation|project|status|label|task|comment|link|sprint|space|page, \
            id uuid, label str, action created|updated|moved|deleted|restored, fields ChangedField[]
            ChangedField: name str, from any?, to any?, from_label str?, to_label str?
            Space: id uuid, org_id uuid, name str, key str, description str?, icon_emoji str?, created_by uuid, \
            created_at datetime, updated_at datetime, page_count int, version int, revision int
            SpacePage: spaces Space[], total int, skip int, limit int
            Page: id uuid, org_id uuid, space_id uuid, parent_page_id uuid?, title str, content_json obj?, \
            icon_emoji str?, position int, depth int, created_by uuid, author_id uuid, author UserSummary, \
            last_edited_by uuid, last_editor UserSummary, created_at datetime, updated_at datetime, \
            moved_at datetime?
            PageNode: id uuid, space_id uuid, parent_page_id uuid?, title str, icon_emoji str?, position int, \
            depth int, rank rank, version int, revision int, children PageNode[]
            PageTree: pages PageNode[], total int
            PageVersionSummary: version int, title str, edited_by uuid, editor UserSummary, edited_at datetime, \
            restored_version int?
            PageVersionList: versions PageVersionSummary[], total int, skip int, limit int, next str?
            PageVersion: page_id uuid, version int, title str, content_json obj?, icon_emoji str?, edited_by uuid, \
            editor UserSummary, edited_at datetime, restored_version int?
            OrganizationActivity: id uuid, action TASK_CREATED|FIELD_UPDATED|COMMENT_ADDED|DOC_LINKED|DOC_UNLINKED, \
            entity_type task|comment|page, entity_id uuid, old_value obj?, new_value obj?, \
            from_label str?, to_label str?, created_at datetime, actor Actor, task ActivityTask
            Actor: id uuid, display_name text, avatar_url str?
            ActivityTask: id uuid, title str, number int, project_key str
            PageMeta: total int, skip int, limit int
            OrganizationActivityPage: data OrganizationActivity[], meta PageMeta, next str?
            ActiveSprint: id uuid, name str, project_id uuid, project_name str, project_key str, total_tasks int, \
            done_tasks int, start_date date?, end_date date?
            RecentPage: id uuid, title str, space_id uuid, space_name str, updated_at datetime
            Dashboard: open_tasks_count int, active_sprints_count int, unread_notifications_count int, \
            active_sprints ActiveSprint[], recent_pages RecentPage[]
            Notification: id uuid, org_id uuid, user_id uuid, type TASK_ASSIGNED|MENTION|TASK_DONE, title str, \
            body str?, entity_type task, entity_id uuid, is_read bool, created_at datetime
            NotificationPage: data Notification[], total int, unread_count int
            Push: type str, id uuid, notification_type TASK_ASSIGNED|MENTION|TASK_DONE, title str, body str?, \
            entity_type task, entity_id uuid, is_read bool, created_at pushed, data Notification
            SearchResults: results obj[], total int, q str
            TaskResult: type task, id uuid, title str, subtitle str, entity_id uuid, project_key str, task_number int, \
            status str, updated_at datetime, highlight Highlight?
            PageResult: type page, id uuid, title str, subtitle str, entity_id uuid, space_id uuid, space_name str, \
            updated_at datetime, highlight Highlight?
            Highlight: field title|text|comment, parts HighlightPart[]
            HighlightPart: text str, match bool
            Health: status str, environment str, version str
            Root: message str, version str, docs str
            """);

    private static final Map<String, Pattern> TEXTS = Map.of(
            "str", Pattern.compile("(?s).*"),
            "text", Pattern.compile("(?s).*\\S.*"),
            "uuid", Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
            "rank", Pattern.compile("[\\x21-\\x7e]{1,64}"),
            "date", Pattern.compile("\\d{4}-\\d\\d-\\d\\d"),
            "datetime", Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.(?!000000)\\d{6})?Z"),
            "pushed", Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.(?!000000)\\d{6})?(Z|\\+00:00)"));

    private Shapes() {}

    static void check(String shape, JsonNode value, String exchange) {
        Map<String, String> types = SHAPES.get(shape);
        assertThat(types).as("shape " + shape).isNotNull();
        assertThat(value.isObject())
                .as("%s is an object in %s", shape, exchange)
                .isTrue();
        assertThat(value.propertyNames())
                .as("keys of %s in %s", shape, exchange)
                .containsExactlyInAnyOrderElementsOf(types.keySet());
        types.forEach((key, type) -> checkValue(shape + "." + key, type, value.get(key), exchange));
    }

    private static void checkValue(String place, String type, JsonNode value, String exchange) {
        if (type.endsWith("?")) {
            if (!value.isNull()) {
                checkValue(place, type.substring(0, type.length() - 1), value, exchange);
            }
            return;
        }
        if (type.endsWith("[]")) {
            assertThat(value.isArray())
                    .as("%s is a list in %s", place, exchange)
                    .isTrue();
            value.forEach(item -> checkValue(place, type.substring(0, type.length() - 2), item, exchange));
            return;
        }
        if (SHAPES.containsKey(type)) {
            check(type, value, exchange);
            return;
        }
        assertThat(fits(type, value))
                .as("%s is %s, not %s, in %s", place, type, value, exchange)
                .isTrue();
    }

    private static boolean fits(String type, JsonNode value) {
        return switch (type) {
            case "int" -> value.isIntegralNumber();
            case "bool" -> value.isBoolean();
            case "obj" -> value.isObject();
            case "any" -> true;
            default ->
                value.isString()
                        && TEXTS.getOrDefault(type, Pattern.compile(type))
                                .matcher(value.stringValue())
                                .matches();
        };
    }

    private static Map<String, Map<String, String>> read(String table) {
        return table.lines()
                .collect(Collectors.toMap(line -> line.split(": ")[0], line -> readKeys(line.split(": ")[1])));
    }

    private static Map<String, String> readKeys(String keys) {
        Map<String, String> types = new LinkedHashMap<>();
        Arrays.stream(keys.split(", *")).map(key -> key.split(" ")).forEach(key -> types.put(key[0], key[1]));
        return types;
    }
}
