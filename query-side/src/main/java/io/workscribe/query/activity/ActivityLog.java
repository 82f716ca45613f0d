package io.workscribe.query.activity;

import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.task.event.TaskEvent;
import io.workscribe.query.row.Timestamps;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The SQL that keeps {@code query.activity} and {@code query.activity_count}. A row's id follows from its event, so a
 * repeat writes nothing; what is written or hidden is counted in the same statement.
 */
class ActivityLog {

    private final JdbcClient jdbc;

    ActivityLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a change changed, and what an id in it was called; each may be null. */
    record Side(@Nullable ObjectNode value, @Nullable String label) {

        static final Side NONE = new Side(null, null);

        static Side unnamed(ObjectNode value) {
            return new Side(value, null);
        }
    }

    void write(
            TaskEvent event,
            DomainEventMessage<?> message,
            String action,
            String entityType,
            UUID entityId,
            Side from,
            Side to) {
        jdbc.sql("""
                        WITH written AS (
                            INSERT INTO query.activity
                                (activity_id, organization_id, task_id, actor_id, action, entity_type, entity_id,
                                 old_value, new_value, from_label, to_label, created_at,
                                 version)
                            VALUES (:activity, :organization, :task, :actor, :action, :entityType, :entity, :oldValue,
                                    :newValue, :fromLabel, :toLabel, :at, :version)
                            ON CONFLICT (activity_id) DO NOTHING
                            RETURNING organization_id
                        )
                        INSERT INTO query.activity_count AS counted (organization_id, entries)
                        SELECT organization_id, 1 FROM written
                        ON CONFLICT (organization_id) DO UPDATE SET entries = counted.entries + 1
                        """)
                .param("activity", idOf(message))
                .param("organization", event.organizationId().value())
                .param("task", event.taskId().value())
                .param("actor", actorOf(message))
                .param("action", action)
                .param("entityType", entityType)
                .param("entity", entityId)
                .param("oldValue", text(from.value()))
                .param("newValue", text(to.value()))
                .param("fromLabel", from.label())
                .param("toLabel", to.label())
                .param("at", Timestamps.of(message.getTimestamp()))
                .param("version", message.getSequenceNumber())
                .update();
    }

    /** A value is logged as its text, or as null. */
    void writeChange(
            TaskEvent event,
            DomainEventMessage<?> message,
            String field,
            @Nullable Object before,
            @Nullable Object after) {
        writeChange(event, message, field, before, null, after, null);
    }

    /** A change of ids, with what they are called at that moment. */
    void writeChange(
            TaskEvent event,
            DomainEventMessage<?> message,
            String field,
            @Nullable Object before,
            @Nullable String beforeLabel,
            @Nullable Object after,
            @Nullable String afterLabel) {
        Side from = new Side(entry(field, before), beforeLabel);
        Side to = new Side(entry(field, after), afterLabel);
        write(event, message, "FIELD_UPDATED", "task", event.taskId().value(), from, to);
    }

    /**
     * Hides the rows of a deleted task, or shows them again. They stay, so that a late repeat of an older event does not
     * bring one back; nor does a late repeat of the deletion hide what was restored since.
     */
    void mark(TaskId taskId, boolean deleted, long version) {
        jdbc.sql("""
                        WITH ended AS (
                            INSERT INTO query.activity_end AS known (task_id, version) VALUES (:task, :version)
                            ON CONFLICT (task_id) DO UPDATE SET version = excluded.version
                                WHERE known.version < excluded.version
                            RETURNING task_id
                        ), marked AS (
                            UPDATE query.activity SET task_deleted = :deleted
                            FROM ended WHERE activity.task_id = ended.task_id AND task_deleted <> :deleted
                            RETURNING organization_id
                        )
                        UPDATE query.activity_count
                        SET entries = entries + CASE WHEN :deleted THEN -changed.rows ELSE changed.rows END
                        FROM (SELECT organization_id, count(*) AS rows FROM marked GROUP BY organization_id) changed
                        WHERE activity_count.organization_id = changed.organization_id
                        """)
                .param("task", taskId.value())
                .param("deleted", deleted)
                .param("version", version)
                .update();
    }

    private static UUID idOf(DomainEventMessage<?> message) {
        String name = "activity:" + message.getIdentifier();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static UUID actorOf(DomainEventMessage<?> message) {
        Object actor = message.getMetaData().get(MetaKeys.ACTOR);
        if (actor == null) {
            throw new IllegalStateException("Event " + message.getIdentifier() + " does not say who caused it");
        }
        return UUID.fromString(actor.toString());
    }

    private static ObjectNode entry(String field, @Nullable Object value) {
        return JsonNodeFactory.instance.objectNode().put(field, value == null ? null : value.toString());
    }

    private static @Nullable String text(@Nullable ObjectNode value) {
        return value == null ? null : value.toString();
    }
}
