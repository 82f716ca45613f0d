package io.workscribe.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.platform.database.TestDatabase;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows from before the counters are counted by the migration that brings them. */
class ExistingRowsTest {

    private static final UUID ORGANIZATION = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();

    private final TestDatabase database = TestDatabase.migrated();

    @BeforeEach
    void migrateToBefore() {
        migrate("20261125.0240");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void activityOfDeletedTasksIsHiddenAndTheRestCounted() {
        UUID live = task(false);
        UUID deleted = task(true);
        activity(live);
        activity(live);
        activity(deleted);

        migrate("20261125.0255");

        assertThat(database.jdbc()
                        .sql("SELECT entries FROM query.activity_count WHERE organization_id = ?")
                        .param(ORGANIZATION)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(database.jdbc()
                        .sql("SELECT DISTINCT task_id FROM query.activity WHERE task_deleted")
                        .query(UUID.class)
                        .list())
                .containsExactly(deleted);
    }

    @Test
    void notificationsAreCounted() {
        notification(true);
        notification(false);
        notification(false);

        migrate("20261125.0255");

        assertThat(database.jdbc()
                        .sql("SELECT * FROM query.notification_count")
                        .query()
                        .singleRow())
                .containsEntry("user_id", PERSON)
                .containsEntry("organization_id", ORGANIZATION)
                .containsEntry("notifications", 3L)
                .containsEntry("unread", 2L);
    }

    private UUID task(boolean deleted) {
        UUID task = UUID.randomUUID();
        database.jdbc()
                .sql("""
                        INSERT INTO query.task
                            (task_id, organization_id, project_id, project_key, number, title, title_lower, status_id,
                             status_category, rank, reporter_id, priority, type, comment_count, created_at, updated_at,
                             deleted_at, version)
                        VALUES (:task, :organization, gen_random_uuid(), 'APP', 1, 'Title', 'title', gen_random_uuid(),
                                'todo', 'a', :person, 'none', 'task', 0, now(), now(),
                                CASE WHEN :deleted THEN now() END, 0)
                        """)
                .param("task", task)
                .param("organization", ORGANIZATION)
                .param("person", PERSON)
                .param("deleted", deleted)
                .update();
        return task;
    }

    private void activity(UUID task) {
        database.jdbc()
                .sql("""
                        INSERT INTO query.activity
                            (activity_id, organization_id, task_id, actor_id, action, entity_type, entity_id, created_at,
                             version)
                        VALUES (gen_random_uuid(), :organization, :task, :person, 'TASK_CREATED', 'task', :task, now(),
                                0)
                        """)
                .param("organization", ORGANIZATION)
                .param("task", task)
                .param("person", PERSON)
                .update();
    }

    private void notification(boolean read) {
        database.jdbc()
                .sql("""
                        INSERT INTO query.notification
                            (notification_id, organization_id, user_id, type, task_id, task_key, task_title, actor_id,
                             read, created_at, version)
                        VALUES (gen_random_uuid(), :organization, :person, 'MENTION', gen_random_uuid(), 'APP-1',
                                'Title', gen_random_uuid(), :read, now(), 0)
                        """)
                .param("organization", ORGANIZATION)
                .param("person", PERSON)
                .param("read", read)
                .update();
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/migration/query")
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }
}
