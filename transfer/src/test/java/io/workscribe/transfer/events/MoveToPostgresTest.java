package io.workscribe.transfer.events;

import static io.workscribe.transfer.events.Installation.handled;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.platform.PlatformTestApplication;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Events of a standalone store, with gaps in their numbers, out into a file and into another standalone store. */
class MoveToPostgresTest {

    private static final int EVENTS = 30;
    private static final UUID SHELF = UUID.randomUUID();

    @TempDir
    static Path folder;

    static final Installation source = new Installation();
    static Path file;

    @BeforeAll
    static void export() throws Exception {
        try (ConfigurableApplicationContext context = PlatformTestApplication.start(source.database)) {
            for (int number = 1; number <= EVENTS; number++) {
                Books.add(
                        context,
                        number % 3 == 0 ? SHELF : UUID.randomUUID(),
                        number % 3 == 0 ? number / 3 - 1 : 0,
                        title(number));
                // A number that nobody will ever take.
                source.jdbc
                        .sql("SELECT nextval(pg_get_serial_sequence('platform.domain_event', 'global_index'))")
                        .query()
                        .singleRow();
            }
        }
        file = folder.resolve("events.jsonl.gz");
        source.transfer().exportTo(file);
    }

    @AfterAll
    static void close() {
        source.close();
    }

    private static String title(int number) {
        return "Book " + number + " \u00e4\u20ac\uD83D\uDE00";
    }

    private static List<String> titles(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(MoveToPostgresTest::title)
                .toList();
    }

    @Test
    void everyColumnOfEveryEventIsTheSame() {
        try (Installation target = Installation.onAxonServer()) {
            target.transfer().importFrom(file);

            assertThat(target.events()).isEqualTo(source.events()).hasSize(EVENTS);
            assertThat(target.location()).isEqualTo("postgresql");
        }
    }

    @Test
    void anExportOfTheImportIsTheSameFile() throws Exception {
        Path plain = folder.resolve("plain.jsonl");
        source.transfer().exportTo(plain);
        try (Installation target = Installation.onAxonServer()) {
            target.transfer().importFrom(plain);
            Path again = folder.resolve("again.jsonl");
            target.transfer().exportTo(again);

            assertThat(again).hasSameBinaryContentAs(plain);
        }
    }

    @Test
    void eachProcessorGoesOnWhereItWas() throws Exception {
        try (Installation target = Installation.onAxonServer()) {
            target.storeToken(Books.POLICY, handled(10));
            target.storeToken(Books.PROJECTION, handled(20));
            target.transfer().importFrom(file);

            try (ConfigurableApplicationContext context =
                    PlatformTestApplication.start(target.database, Books.Policy.class, Books.Projection.class)) {
                Books.add(context, SHELF, EVENTS / 3, "new");

                await().atMost(30, SECONDS)
                        .untilAsserted(() -> assertThat(Books.handledBy(Books.POLICY, target.jdbc))
                                .endsWith("new"));
                await().atMost(30, SECONDS)
                        .untilAsserted(() -> assertThat(Books.handledBy(Books.PROJECTION, target.jdbc))
                                .endsWith("new"));
            }
            assertThat(Books.handledBy(Books.POLICY, target.jdbc))
                    .startsWith(titles(11, EVENTS).toArray(String[]::new))
                    .hasSize(EVENTS - 10 + 1);
            assertThat(Books.handledBy(Books.PROJECTION, target.jdbc))
                    .startsWith(titles(21, EVENTS).toArray(String[]::new))
                    .hasSize(EVENTS - 20 + 1);
            assertThat(target.globalIndex(EVENTS + 1)).isGreaterThan(target.globalIndex(EVENTS));
        }
    }

    @Test
    void everyKindOfPositionIsTranslated() {
        try (Installation target = Installation.onAxonServer()) {
            target.storeToken("policy.at-end", handled(EVENTS));
            target.storeToken("query.rebuilt", ReplayToken.createReplayToken(handled(20), handled(5)));
            target.storeToken("query.rebuilt-from-start", ReplayToken.createReplayToken(handled(20)));
            target.storeToken("query.merged", new MergedTrackingToken(handled(3), handled(4)));
            target.storeToken("__config", new ConfigToken(Collections.singletonMap("id", "x")));
            target.jdbc
                    .sql("INSERT INTO platform.token_entry (processor_name, segment) VALUES ('policy.new', 0)")
                    .update();
            target.jdbc
                    .sql("""
                            INSERT INTO platform.dead_letter_entry (dead_letter_id, processing_group, sequence_identifier,
                                sequence_index, message_type, event_identifier, time_stamp, payload_type, payload,
                                enqueued_at, token_type, token)
                            SELECT 'letter', 'query.books', 's', 0, ?, 'e', 't', 'p', '', 't', token_type, token
                              FROM platform.token_entry WHERE processor_name = 'policy.at-end'
                            """)
                    .param(GenericDomainEventMessage.class.getName())
                    .update();
            target.transfer().importFrom(file);

            assertThat(target.token("policy.at-end")).isEqualTo(after(target, EVENTS));
            assertThat(target.token("query.rebuilt"))
                    .isEqualTo(ReplayToken.createReplayToken(after(target, 20), after(target, 5)));
            assertThat(target.token("query.rebuilt-from-start"))
                    .isEqualTo(ReplayToken.createReplayToken(after(target, 20)));
            assertThat(target.token("query.merged"))
                    .isEqualTo(new MergedTrackingToken(after(target, 3), after(target, 4)));
            assertThat(target.token("__config")).isInstanceOf(ConfigToken.class);
            assertThat(target.jdbc
                            .sql("SELECT count(*) FROM platform.token_entry WHERE processor_name = 'policy.new' "
                                    + "AND token IS NULL AND token_type IS NULL")
                            .query(Integer.class)
                            .single())
                    .isOne();
            assertThat(target.jdbc
                            .sql("SELECT count(*) FROM platform.token_entry WHERE owner IS NOT NULL")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(target.jdbc
                            .sql("SELECT token_type FROM platform.dead_letter_entry")
                            .query(String.class)
                            .single())
                    .isEqualTo(GapAwareTrackingToken.class.getName());
        }
    }

    private static TrackingToken after(Installation installation, int events) {
        return GapAwareTrackingToken.newInstance(installation.globalIndex(events), Collections.emptySortedSet());
    }

    @Test
    void whatIsThereAlreadyIsGoneOnFrom() {
        try (Installation target = Installation.onAxonServer()) {
            // The same first events under other numbers, as in a database that has been moved before.
            try (Installation first = Installation.onAxonServer()) {
                first.transfer().importFrom(file);
                first.jdbc
                        .sql("SELECT * FROM platform.domain_event ORDER BY global_index LIMIT 10")
                        .query(row -> {
                            target.jdbc
                                    .sql("INSERT INTO platform.domain_event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                                    .params(
                                            row.getLong(1) * 100,
                                            row.getString(2),
                                            row.getString(3),
                                            row.getLong(4),
                                            row.getString(5),
                                            row.getString(6),
                                            row.getString(7),
                                            row.getString(8),
                                            row.getBytes(9),
                                            row.getBytes(10))
                                    .update();
                        });
            }
            target.storeToken(Books.POLICY, handled(12));
            target.transfer().importFrom(file);

            assertThat(withoutNumbers(target)).isEqualTo(withoutNumbers(source));
            assertThat(target.globalIndex(11)).isGreaterThan(target.globalIndex(10));
            assertThat(target.token(Books.POLICY)).isEqualTo(after(target, 12));
        }
    }

    private static List<String> withoutNumbers(Installation installation) {
        return installation.jdbc.sql("""
                        SELECT md5(row(event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                                       payload_type, payload_revision, payload, meta_data)::text)
                          FROM platform.domain_event ORDER BY global_index
                        """).query(String.class).list();
    }

    @Test
    void notesOfSeveralProcessesAreForgotten() {
        try (Installation target = Installation.onAxonServer()) {
            target.storeToken("repair.command-side", handled(EVENTS));
            target.jdbc
                    .sql("INSERT INTO platform.stream_version (stream, version) VALUES (?, 9)")
                    .param(SHELF.toString())
                    .update();
            target.jdbc
                    .sql("INSERT INTO platform.append_note (key, work) VALUES ('key', gen_random_uuid())")
                    .update();
            target.transfer().importFrom(file);

            assertThat(target.everything()).noneMatch(row -> row.startsWith("version") || row.startsWith("note"));
            assertThat(target.jdbc
                            .sql("SELECT processor_name FROM platform.token_entry")
                            .query(String.class)
                            .list())
                    .isEmpty();
        }
    }
}
