package io.workscribe.transfer.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workscribe.platform.StartupFailure;
import io.workscribe.platform.database.ConnectionUse;
import io.workscribe.platform.database.DatabaseAccess;
import io.workscribe.platform.database.MigrationLocation;
import io.workscribe.platform.database.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseCopyTest {

    private static final String MIGRATIONS = "classpath:db/migration";

    private static final String ROWS = """
            SELECT table_name || ': ' || (xpath('/table/row', query_to_xml(
                       format('SELECT t::text AS r FROM %s AS t ORDER BY 1', table_name), true, false, '')))::text
              FROM (SELECT oid::regclass::text AS table_name FROM pg_class
                     WHERE relkind = 'r' AND relnamespace = 'platform'::regnamespace
                       AND relname <> 'flyway_schema_history') AS tables
             ORDER BY 1""";

    private final TestDatabase source = TestDatabase.migrated(MIGRATIONS);
    private final TestDatabase target = TestDatabase.migrated();

    @BeforeEach
    void fill() {
        for (String row : List.of(
                "event_location (store) VALUES ('postgresql')",
                "session (session_id, user_id, expires_at) VALUES (gen_random_uuid(), gen_random_uuid(), now())",
                "access_token (token_id, session_id, expires_at) SELECT gen_random_uuid(), session_id, now()"
                        + " FROM platform.session",
                "personal_data_key (subject, wrapped) VALUES (gen_random_uuid(), '\\x00ff5c0a09')",
                "association_value_entry (association_key, saga_id, association_value) VALUES ('k', 's', E'tab \\t back \\\\ line \\n end \u20ac')",
                "association_value_entry (association_key, saga_id) SELECT 'k', n FROM generate_series(1, 5000) AS n",
                "rate_limit (caller) VALUES ('caller')",
                "token_entry (processor_name, segment) VALUES ('policy.x', 0)",
                "domain_event (event_identifier, aggregate_identifier, sequence_number, time_stamp, payload_type,"
                        + " payload, meta_data) SELECT n, n, 0, 't', 'p', '\\x7b7d', '\\x7b7d'"
                        + " FROM generate_series(1, 3000) AS n")) {
            source.jdbc().sql("INSERT INTO platform." + row).update();
        }
    }

    @AfterEach
    void close() {
        source.close();
        target.close();
    }

    private static DatabaseCopy of(TestDatabase own) {
        DatabaseAccess access = new DatabaseAccess(own.url(), own.username(), own.password());
        return new DatabaseCopy(access, List.of(new MigrationLocation(MIGRATIONS)), ConnectionUse.ofTool());
    }

    private void copy() {
        of(source).to(target.url(), target.username(), target.password());
    }

    @Test
    void everyRowIsThereAndNumbersGoOn() {
        copy();

        assertThat(rows(target)).isEqualTo(rows(source)).anyMatch(rows -> rows.contains("back"));
        assertThat(nextNumber(target.jdbc()))
                .isEqualTo(nextNumber(source.jdbc()))
                .isEqualTo(5002);
    }

    @Test
    void aDatabaseIsFetchedAsWellAsSent() {
        try (TestDatabase migrated = TestDatabase.migrated(MIGRATIONS)) {
            of(migrated).from(source.url(), source.username(), source.password());

            assertThat(rows(migrated)).isEqualTo(rows(source));
        }
    }

    @Test
    void readModelsAreMadeAnewFromTheEvents() {
        source.jdbc().sql("CREATE SCHEMA books_g7").update();
        source.jdbc().sql("CREATE TABLE books_g7.book (id int)").update();
        source.jdbc()
                .sql("INSERT INTO platform.token_entry (processor_name, segment) VALUES ('query.books~7', 0)")
                .update();
        source.jdbc()
                .sql("INSERT INTO platform.read_model (name, processing_group, fingerprint, kind, state)"
                        + " VALUES ('books', 'query.books', 'f', 'rebuild', 'live')")
                .update();

        copy();

        assertThat(target.jdbc()
                        .sql("SELECT processor_name FROM platform.token_entry")
                        .query(String.class)
                        .list())
                .containsExactly("policy.x");
        assertThat(target.jdbc()
                        .sql("SELECT EXISTS (SELECT FROM platform.read_model)")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    /** As the embedded server does, only sooner. */
    @Test
    void aServerThatEndsIdleTransactionsDoesNotEndTheCopy() {
        try (TestDatabase migrated = TestDatabase.migrated(MIGRATIONS)) {
            for (TestDatabase database : List.of(source, migrated)) {
                String name = database.jdbc()
                        .sql("SELECT current_database()")
                        .query(String.class)
                        .single();
                database.jdbc()
                        .sql("ALTER DATABASE %s SET idle_in_transaction_session_timeout = '1ms'".formatted(name))
                        .update();
            }

            of(migrated).from(source.url(), source.username(), source.password());

            assertThat(rows(migrated)).isEqualTo(rows(source));
        }
    }

    private static List<String> rows(TestDatabase database) {
        return database.jdbc().sql(ROWS).query(String.class).list();
    }

    private static long nextNumber(JdbcClient jdbc) {
        return jdbc.sql(
                        "INSERT INTO platform.association_value_entry (association_key, saga_id) VALUES ('k', 's') RETURNING id")
                .query(Long.class)
                .single();
    }

    @Test
    void aDatabaseInUseIsNotOverwritten() {
        copy();
        List<String> before = rows(target);

        assertThatThrownBy(this::copy)
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("The database to copy into is not empty");
        assertThat(rows(target)).isEqualTo(before);
    }

    @Test
    void aTableThatTheOtherLacksIsNotLeftOut() {
        source.jdbc().sql("CREATE TABLE platform.later (id int)").update();

        assertThatThrownBy(this::copy)
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("The two databases do not have the same tables: [platform.later]");
    }

    @Test
    void aFailureLeavesTheCopyEmpty() {
        target.close();
        try (TestDatabase migrated = TestDatabase.migrated(MIGRATIONS)) {
            migrated.jdbc()
                    .sql("ALTER TABLE platform.association_value_entry ADD CHECK (id < 4000)")
                    .update();

            assertThatThrownBy(() -> of(source).to(migrated.url(), migrated.username(), migrated.password()))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining("The database could not be copied");
            assertThat(migrated.jdbc()
                            .sql("SELECT count(*) FROM platform.domain_event")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void aServerThatRunsOnEitherIsNoticed() throws Exception {
        try (Connection server =
                DriverManager.getConnection(source.url() + "?ApplicationName=WorkScribe", source.username(), "")) {
            assertThat(server.isValid(1)).isTrue();
            assertThatThrownBy(this::copy).isInstanceOf(StartupFailure.class).hasMessageContaining("is running");
        }
        try (Connection server =
                DriverManager.getConnection(target.url() + "?ApplicationName=WorkScribe", target.username(), "")) {
            assertThat(server.isValid(1)).isTrue();
            assertThatThrownBy(this::copy).isInstanceOf(StartupFailure.class).hasMessageContaining("is running");
        }
    }
}
