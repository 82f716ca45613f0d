package io.workscribe.distributed.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.platform.database.TestDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Processes that share one database hear of each other's processors, and share the work. */
class SharedWorkTest {

    private static final Set<String> GROUPS = Set.of("query.a", "query.b", "query.c", "query.d");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");
    private final Node first = new Node("first", database, GROUPS);

    @AfterEach
    void stop() {
        first.close();
        database.close();
    }

    @Test
    @DisplayName("The first one works on everything, and gives half of it to the second, but no more")
    void spread() {
        await().atMost(PATIENCE).until(() -> first.claimed().equals(GROUPS));
        try (Node second = new Node("second", database, GROUPS)) {
            awaitClaims(first, Map.of("first", 4, "second", 0));

            first.balance.giveAway();
            awaitClaims(first, Map.of("first", 3, "second", 1));
            first.balance.giveAway();
            awaitClaims(first, Map.of("first", 2, "second", 2));

            Set<String> mine = first.claimed();
            assertThat(mine).hasSize(2).doesNotContainAnyElementsOf(second.claimed());

            first.balance.giveAway();
            assertThat(first.claimed()).isEqualTo(mine);
        }
    }

    @Test
    @DisplayName("Who is alone gives nothing away")
    void alone() {
        await().atMost(PATIENCE).until(() -> first.claimed().equals(GROUPS));
        awaitClaims(first, Map.of("first", 4));
        first.balance.giveAway();
        assertThat(first.claimed()).isEqualTo(GROUPS);
    }

    @Test
    @DisplayName("The work of one that ends is taken over, and the others know at once that it has gone")
    void takenOver() {
        Node second = new Node("second", database, GROUPS);
        awaitClaims(first, Map.of("first", 4, "second", 0));
        first.balance.giveAway();
        awaitClaims(first, Map.of("first", 3, "second", 1));

        second.close();

        awaitClaims(first, Map.of("first", 4));
        assertThat(first.claimed()).isEqualTo(GROUPS);
    }

    @Test
    @DisplayName("A process waits until what another one works on has come to an event")
    void waitsForOthers() {
        try (Node second = new Node("second", database, Set.of("lookup.x"))) {
            assertThat(second.progress.await(GROUPS::contains, 0, Duration.ofMillis(100)))
                    .isFalse();

            first.publish("something");

            assertThat(second.progress.await(GROUPS::contains, 0, PATIENCE)).isTrue();
            assertThat(second.progress.await(GROUPS::contains, 1, Duration.ofMillis(100)))
                    .isFalse();
        }
    }

    @Test
    @DisplayName("Processes hear each other again after the database has closed their connections")
    void closedConnections() {
        try (Node second = new Node("second", database, Set.of("lookup.x"))) {
            first.publish("something");
            assertThat(second.progress.await(GROUPS::contains, 0, PATIENCE)).isTrue();

            database.jdbc()
                    .sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                            + "WHERE datname = current_database() AND pid <> pg_backend_pid()")
                    .query()
                    .listOfRows();
            first.publish("something else");

            assertThat(second.progress.await(GROUPS::contains, 1, PATIENCE)).isTrue();
        }
    }

    private static void awaitClaims(Node node, Map<String, Integer> claims) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(node.progress.claimsOfNodesWith("query.a")).isEqualTo(claims));
    }
}
