package io.workscribe.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.platform.database.TestDatabase;
import io.workscribe.query.live.ChangeLog.NewEntry;
import io.workscribe.query.live.ChangeLog.Page;
import io.workscribe.query.live.ChangeLog.Wanted;
import io.workscribe.state.live.ToldLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class ChangeLogTest {

    private final Topic first = Topic.task(UUID.randomUUID());
    private final Topic second = Topic.project(UUID.randomUUID());

    private TestDatabase database;
    private ChangeLog log;
    private TransactionTemplate transaction;

    @BeforeEach
    void start() {
        database = TestDatabase.migrated(
                "classpath:db/migration/platform", "classpath:db/migration/state", "classpath:db/migration/query");
        log = new ChangeLog(database.jdbc(), new ToldLog(database.jdbc()));
        transaction = new TransactionTemplate(database.transactions());
        assertThat(log.epoch()).isEqualTo(new ChangeLog(database.jdbc(), new ToldLog(database.jdbc())).epoch());
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void whatIsAppendedIsReadInItsOrder() {
        append(entry(first, "a"), entry(second, "b"), entry(first, "c"));
        long head = append(entry(first, "d"));

        assertThat(log.head()).isEqualTo(head);
        List<LogEntry> read = log.after(0, 10, List.of(first.key())).entries();
        assertThat(read).extracting(LogEntry::action).containsExactly("a", "b", "c", "d");
        assertThat(read).extracting(LogEntry::message).containsExactly("{\"m\":1}", null, "{\"m\":1}", "{\"m\":1}");
        assertThat(log.after(read.get(1).seq(), 1, List.of()).entries())
                .extracting(LogEntry::action)
                .containsExactly("c");
        assertThat(read.get(0).messageWith("here")).isEqualTo("{\"m\":1,\"cursor\":\"here\"}");
    }

    /** Nothing comes before an entry that somebody has read. */
    @Test
    void whoeverAppendsLaterIsSeenLater() throws Exception {
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Long> slow = CompletableFuture.supplyAsync(() -> transaction.execute(status -> {
            long seq = log.append(List.of(entry(first, "slow")));
            appended.countDown();
            await(go);
            return seq;
        }));
        await(appended);
        CompletableFuture<Long> fast = CompletableFuture.supplyAsync(() -> append(entry(first, "fast")));

        assertThat(fast.copy()
                        .completeOnTimeout(-1L, 300, TimeUnit.MILLISECONDS)
                        .join())
                .isEqualTo(-1);
        assertThat(log.after(0, 10, List.of()).entries()).isEmpty();
        go.countDown();

        assertThat(slow.join()).isLessThan(fast.join());
        assertThat(log.after(0, 10, List.of()).entries())
                .extracting(LogEntry::action)
                .containsExactly("slow", "fast");
    }

    @Test
    void whatIsReplayedComesInBoundedPages() {
        String large = "{\"m\":\"" + "x".repeat(30_000) + "\"}";
        for (int i = 0; i < 10; i++) {
            append(new NewEntry(first, 1L, null, null, "task", UUID.randomUUID(), "large " + i, "change " + i, large));
        }
        for (int i = 0; i < 250; i++) {
            append(entry(second, "small " + i));
        }
        long head = log.head();

        List<Page> pages = log.replay(List.of(new Wanted(first.key(), 0), new Wanted(second.key(), 0)), head);
        assertThat(pages.get(0).entries()).hasSize(4);
        assertThat(pages.get(0).complete()).isFalse();
        assertThat(pages.get(1).entries()).hasSize(100);
        assertThat(all(first, head))
                .extracting(LogEntry::action)
                .hasSize(10)
                .startsWith("large 0")
                .endsWith("large 9");
        assertThat(all(second, head)).extracting(LogEntry::action).hasSize(250).endsWith("small 249");
        assertThat(log.replay(List.of(new Wanted(second.key(), head)), head).get(0))
                .isEqualTo(new Page(List.of(), true, 0));
        assertThat(log.replay(List.of(new Wanted(second.key(), head - 2)), head - 1)
                        .get(0)
                        .entries())
                .hasSize(1);
    }

    @Test
    void aLargeEntryIsReplayedAlone() {
        append(new NewEntry(
                first, 1L, null, null, "task", UUID.randomUUID(), "a", "c", "{\"m\":\"" + "x".repeat(200_000) + "\"}"));
        append(entry(first, "b"));
        assertThat(log.replay(List.of(new Wanted(first.key(), 0)), log.head())
                        .get(0)
                        .entries())
                .hasSize(1);
        assertThat(all(first, log.head())).hasSize(2);
    }

    @Test
    void nothingIsTrimmedThatIsYoungOrAmongTheNewestChanges() {
        for (int i = 0; i < 10; i++) {
            append(entry(first, "row " + i, "change " + i), entry(second, "row " + i, "change " + i));
        }
        log.trim(Duration.ofMinutes(10), 3);
        assertThat(log.after(0, 100, List.of()).entries()).hasSize(20);
        log.trim(Duration.ZERO, 10);
        assertThat(log.after(0, 100, List.of()).entries()).hasSize(20);
        assertThat(log.trimmedTo()).isZero();

        log.trim(Duration.ZERO, 3);

        ChangeLog.Read read = log.after(0, 100, List.of());
        assertThat(read.entries())
                .extracting(LogEntry::action)
                .containsExactly("row 7", "row 7", "row 8", "row 8", "row 9", "row 9");
        assertThat(read.trimmedTo()).isEqualTo(read.entries().get(0).seq() - 1).isEqualTo(log.trimmedTo());
        database.jdbc().sql("DELETE FROM live.change").update();
        assertThat(log.head()).isEqualTo(log.trimmedTo());
    }

    @Test
    void cursorsAreOfOneTopicOfOneLog() {
        String cursor = TopicCursor.text(log.epoch(), first, new TopicCursor.Place(4_711, 12));
        assertThat(TopicCursor.read(cursor, log.epoch(), first)).contains(new TopicCursor.Place(4_711, 12));
        assertThat(TopicCursor.read(cursor, log.epoch(), second)).isEmpty();
        assertThat(TopicCursor.read(cursor, UUID.randomUUID(), first)).isEmpty();
        for (int i = 0; i < cursor.length(); i++) {
            String broken = cursor.substring(0, i) + (cursor.charAt(i) == 'A' ? 'B' : 'A') + cursor.substring(i + 1);
            assertThat(TopicCursor.read(broken, log.epoch(), first)).as(broken).isEmpty();
            assertThat(TopicCursor.read(cursor.substring(0, i), log.epoch(), first))
                    .isEmpty();
        }
    }

    private List<LogEntry> all(Topic topic, long upTo) {
        List<LogEntry> all = new ArrayList<>();
        Page page;
        do {
            long after = all.isEmpty() ? 0 : all.get(all.size() - 1).seq();
            page = log.replay(List.of(new Wanted(topic.key(), after)), upTo).get(0);
            all.addAll(page.entries());
        } while (!page.complete());
        return all;
    }

    private long append(NewEntry... entries) {
        return transaction.execute(status -> log.append(List.of(entries)));
    }

    private static NewEntry entry(Topic topic, String action) {
        return entry(topic, action, UUID.randomUUID().toString());
    }

    private static NewEntry entry(Topic topic, String action, String change) {
        return new NewEntry(topic, null, null, null, "task", UUID.randomUUID(), action, change, "{\"m\":1}");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
