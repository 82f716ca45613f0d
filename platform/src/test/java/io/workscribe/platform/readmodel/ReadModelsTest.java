package io.workscribe.platform.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.platform.PlatformTestApplication;
import io.workscribe.platform.database.TestDatabase;
import io.workscribe.platform.messaging.Readiness;
import io.workscribe.platform.readmodel.ReadModels.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A generation is built beside the live one, takes its place, or leaves no trace. */
class ReadModelsTest {

    /** Builds share their machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final int MANY = 2_500;

    private final TestDatabase database = TestDatabase.migrated();
    private ConfigurableApplicationContext application;

    @BeforeEach
    void start() throws IOException {
        Books.poison = "none";
        Books.mark = "first";
        Books.PACE.drainPermits();
        Books.PACE.release(Integer.MAX_VALUE);
        application = PlatformTestApplication.start(database, Books.class);
    }

    @AfterEach
    void stop() {
        Books.PACE.release(Integer.MAX_VALUE - Books.PACE.availablePermits());
        application.close();
        database.close();
    }

    @Test
    void anEmptyStoreIsReadAtOnceAndRebuilt() {
        assertThat(application.getBean(Readiness.class).isReady()).isTrue();
        long first = live();

        assertThat(models().rebuild("books")).isEqualTo(Answer.ACCEPTED);

        await().atMost(PATIENCE).until(() -> live() > first);
        assertThat(titles()).isEmpty();
    }

    @Test
    void anotherGenerationTakesThePlaceOfTheLiveOneWhichIsDropped() {
        shelve("Emma", "Persuasion");
        long first = live();
        Books.mark = "second";

        assertThat(models().rebuild("query.books")).isEqualTo(Answer.ACCEPTED);

        await().atMost(PATIENCE).until(() -> live() > first);
        assertThat(marks()).containsOnly("second");
        shelve("Sanditon");
        assertThat(titles()).containsExactly("Emma", "Persuasion", "Sanditon");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(schemas()).containsExactly("books_g" + live()));
        assertThat(database.jdbc()
                        .sql("SELECT processor_name FROM platform.token_entry WHERE processor_name LIKE 'query.%'")
                        .query(String.class)
                        .list())
                .containsExactly("query.books~" + live());
    }

    @Test
    void oneIsBuiltAtATimeAndCanBeCancelled() {
        shelveMany();
        List<String> before = titles();
        long first = live();
        Books.PACE.drainPermits();

        assertThat(models().rebuild("books")).isEqualTo(Answer.ACCEPTED);
        assertThat(models().rebuild("books")).isEqualTo(Answer.BUSY);
        assertThat(models().verify("books")).isEqualTo(Answer.BUSY);
        await().atMost(PATIENCE).until(() -> schemas().size() == 2);
        assertThat(view().building()).isNotNull();
        assertThat(models().cancel("books")).isEqualTo(Answer.ACCEPTED);
        Books.PACE.release(Integer.MAX_VALUE);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(schemas()).containsExactly("books_g" + first));
        assertThat(live()).isEqualTo(first);
        assertThat(view().building()).isNull();
        assertThat(titles()).isEqualTo(before);
        assertThat(models().cancel("books")).isEqualTo(Answer.NOTHING_TO_DO);
    }

    @Test
    void aBuildThatCannotHandleWhatTheLiveOneCouldFailsAndSaysWhy() {
        shelve("Emma", "Dracula");
        long first = live();
        Books.poison = "Dracula";

        models().rebuild("books");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(view().lastFailure())
                        .contains("1 events could not be handled")
                        .contains("cannot be read: Dracula"));
        assertThat(live()).isEqualTo(first);
        assertThat(titles()).containsExactly("Dracula", "Emma");
        assertThat(schemas()).containsExactly("books_g" + first);

        Books.poison = "none";
        models().rebuild("books");
        await().atMost(PATIENCE).until(() -> live() > first);
        assertThat(view().lastFailure()).isNull();
    }

    @Test
    void aBuildOfAProcessThatEndedIsGoneOnWith() throws IOException {
        shelveMany();
        long first = live();
        Books.PACE.drainPermits();
        models().rebuild("books");
        Books.PACE.release(MANY / 2);
        await().atMost(PATIENCE).until(() -> schemas().size() == 2);
        Thread end = new Thread(application::close);
        end.start();
        await().atMost(PATIENCE).until(() -> !application.isActive());
        Books.PACE.release(Integer.MAX_VALUE - MANY);
        await().atMost(PATIENCE).until(() -> !end.isAlive());

        application = PlatformTestApplication.start(database, Books.class);

        await().atMost(PATIENCE).until(() -> live() > first);
        assertThat(titles()).hasSize(MANY);
        assertThat(view().building()).isNull();
    }

    @Test
    void whatDiffersIsFoundByKeyWithoutATrace() {
        shelve("Emma", "Persuasion", "Sanditon");
        long first = live();
        String tables = "books_g" + first;
        database.jdbc()
                .sql("DELETE FROM " + tables + ".book WHERE title = 'Emma'")
                .update();
        database.jdbc()
                .sql("INSERT INTO " + tables + ".book VALUES ('Dracula')")
                .update();
        database.jdbc()
                .sql("UPDATE " + tables + ".shelf_mark SET mark = 'wrong' WHERE title = 'Sanditon'")
                .update();

        assertThat(models().verify("books")).isEqualTo(Answer.ACCEPTED);

        await().atMost(PATIENCE).until(() -> view().lastVerification() != null);
        assertThat(view().lastVerification().differences()).isEqualTo(3);
        assertThat(view().lastVerification().keys())
                .containsExactly(
                        "book Dracula: should not be there", "book Emma: is missing", "shelf_mark Sanditon: differs");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(schemas()).containsExactly(tables));
        assertThat(live()).isEqualTo(first);
    }

    @Test
    void aStoreThatWentBackIsReadAnew() throws IOException {
        shelve("Emma", "Persuasion", "Sanditon");
        long first = live();
        application.close();
        database.jdbc()
                .sql("DELETE FROM platform.domain_event WHERE global_index > 2")
                .update();

        application = PlatformTestApplication.start(database, Books.class);

        await().atMost(PATIENCE)
                .until(() -> application.getBean(Readiness.class).isReady());
        assertThat(live()).isGreaterThan(first);
        assertThat(titles()).containsExactly("Emma", "Persuasion");
        shelve("Sense");
        assertThat(titles()).containsExactly("Emma", "Persuasion", "Sense");
    }

    @Test
    void anotherReleaseWithTheSameTablesReadsWhatTheOneBeforeHasBuiltUntilItsOwnIsThere() throws IOException {
        shelve("Emma", "Persuasion");
        long first = live();
        application.close();
        pretendToBeOfAnOlderRelease();
        Books.mark = "second";
        Books.PACE.drainPermits();

        application = PlatformTestApplication.start(database, Books.class);

        assertThat(application.getBean(Readiness.class).isReady()).isTrue();
        assertThat(titles()).containsExactly("Emma", "Persuasion");
        assertThat(marks()).containsOnly("first");
        assertThat(view().building()).isNotNull();
        Books.PACE.release(Integer.MAX_VALUE);
        await().atMost(PATIENCE).until(() -> live() > first);
        assertThat(marks()).containsOnly("second");
        shelve("Sanditon");
        assertThat(readersSchemas()).hasSize(1).doesNotContain("books_older");
    }

    @Test
    void whatAnotherReleaseCannotReadIsBuiltBeforeAnybodyReads() throws IOException {
        long first = live();
        startWithAnOlderReleasesTables();

        assertThat(application.getBean(Readiness.class).isReady()).isFalse();
        Books.PACE.release(Integer.MAX_VALUE);
        await().atMost(PATIENCE)
                .until(() -> application.getBean(Readiness.class).isReady());
        assertThat(live()).isGreaterThan(first);
        assertThat(titles()).containsExactly("Emma", "Persuasion");
    }

    @Test
    void aFirstBuildThatSomebodyTookAwayBeginsAgain() throws IOException {
        startWithAnOlderReleasesTables();
        database.jdbc()
                .sql("DELETE FROM platform.read_model WHERE state IN ('building', 'joining')")
                .update();
        Books.PACE.release(Integer.MAX_VALUE);

        await().atMost(PATIENCE)
                .until(() -> application.getBean(Readiness.class).isReady());
        assertThat(titles()).containsExactly("Emma", "Persuasion");
    }

    @Test
    void whoWillReadABuildKeepsItFromOthers() throws IOException {
        startWithAnOlderReleasesTables();

        database.jdbc()
                .sql("UPDATE platform.read_model SET seen_at = now() - interval '1 hour' WHERE fingerprint <> 'older'")
                .update();

        await().atMost(PATIENCE)
                .until(() -> database.jdbc()
                        .sql("SELECT seen_at > now() - interval '1 minute' FROM platform.read_model"
                                + " WHERE state IN ('building', 'joining')")
                        .query(Boolean.class)
                        .single());
    }

    private void startWithAnOlderReleasesTables() throws IOException {
        shelve("Emma", "Persuasion");
        application.close();
        pretendToBeOfAnOlderRelease();
        database.jdbc()
                .sql("ALTER TABLE " + schemas().get(0) + ".book ADD COLUMN shelf text")
                .update();
        Books.PACE.drainPermits();
        application = PlatformTestApplication.start(database, Books.class);
    }

    /** Other handlers are another fingerprint. */
    private void pretendToBeOfAnOlderRelease() {
        String readers = readersSchemas().get(0);
        database.jdbc()
                .sql("ALTER SCHEMA " + readers + " RENAME TO books_older")
                .update();
        database.jdbc()
                .sql("UPDATE platform.read_model SET fingerprint = 'older'")
                .update();
    }

    private List<String> readersSchemas() {
        return database.jdbc()
                .sql("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'books\\_%' AND nspname !~ '^books_g[0-9]+$'")
                .query(String.class)
                .list();
    }

    private ReadModels models() {
        return application.getBean(ReadModels.class);
    }

    private ReadModelView view() {
        return models().all().get(0);
    }

    private long live() {
        Long live = view().live();
        return live == null ? -1 : live;
    }

    private void shelveMany() {
        shelve(IntStream.range(0, MANY).mapToObj(i -> "Volume " + i).toArray(String[]::new));
    }

    private void shelve(String... titles) {
        List<String> before = titles();
        application
                .getBean(EventStore.class)
                .publish(Stream.of(titles)
                        .map(title -> new GenericDomainEventMessage<>(
                                "Book", UUID.randomUUID().toString(), 0, new Books.Shelved(title)))
                        .toList());
        await().atMost(PATIENCE).until(() -> titles().size() == before.size() + titles.length);
    }

    private List<String> titles() {
        return application
                .getBean(JdbcClient.class)
                .sql("SELECT title FROM query.book ORDER BY title")
                .query(String.class)
                .list();
    }

    private List<String> marks() {
        return application
                .getBean(JdbcClient.class)
                .sql("SELECT mark FROM query.shelf_mark")
                .query(String.class)
                .list();
    }

    /** Where generations have tables. */
    private List<String> schemas() {
        return database.jdbc()
                .sql("SELECT nspname FROM pg_namespace WHERE nspname ~ '^books_g[0-9]+$' ORDER BY 1")
                .query(String.class)
                .list();
    }
}
