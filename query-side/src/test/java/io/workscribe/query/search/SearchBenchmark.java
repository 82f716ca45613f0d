package io.workscribe.query.search;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.search.SearchKind;
import io.workscribe.api.search.query.OrganizationSearch;
import io.workscribe.api.task.CommentId;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.TaskType;
import io.workscribe.api.task.event.CommentAdded;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.event.PageCreated;
import io.workscribe.platform.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long a search takes in an organization with many tasks and pages, and what keeping them searchable costs:
 *
 * <pre>
 * ./mvnw -o test -pl query-side -am -Dtest=SearchBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dworkscribe.benchmark=true
 * </pre>
 *
 * {@code -Dworkscribe.benchmark.tasks} and {@code -Dworkscribe.benchmark.pages} change the size. The tables are filled
 * through the projection. The baseline searches the same rows without the index, word by word.
 */
@EnabledIfSystemProperty(named = "workscribe.benchmark", matches = "true")
class SearchBenchmark {

    private static final int EVENTS_PER_TRANSACTION = 100;
    private static final int VOCABULARY = 40_000;
    private static final int FEW = 5_000;
    private static final String FORMERLY_FREQUENT = "Qolda";

    private static final String BASELINE = """
            SELECT count(*) FROM (
                SELECT d.document_id FROM query.search_document d JOIN query.search_text t USING (document_id)
                WHERE d.organization_id = :organization AND d.kind = :kind AND NOT d.deleted
                    AND (d.title || ' ' || t.body || ' ' || coalesce((SELECT string_agg(c.body, ' ')
                        FROM query.search_comment c WHERE c.document_id = d.document_id), '')) ILIKE ALL
                        (string_to_array(:patterns, '|'))
                ORDER BY d.updated_at DESC LIMIT 20) found
            """;

    private final OrganizationId organization = OrganizationId.random();
    private final UserId viewer = UserId.random();
    private final ProjectId project = ProjectId.random();
    private final StatusId status = StatusId.random();
    private final SpaceId space = SpaceId.random();
    private final BenchmarkTexts texts = new BenchmarkTexts(VOCABULARY);
    private final List<TaskId> tasks = new ArrayList<>();
    private final List<Long> versions = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();

    private int old;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private SearchProjection projection;

    @Test
    void measure() {
        try (TestDatabase database = TestDatabase.migrated("classpath:db/migration/query")) {
            jdbc = database.jdbc();
            transaction = new TransactionTemplate(database.transactions());
            projection = new SearchProjection(new SearchDocuments(jdbc), new SearchTexts(jdbc));
            fill(
                    Integer.getInteger("workscribe.benchmark.tasks", 100_000),
                    Integer.getInteger("workscribe.benchmark.pages", 20_000));
            sizes();
            Map<String, List<String>> queries = queries();
            ask(database, queries, "first time");
            ask(database, queries, "once more");
            ask(database, queries, "and again");
            baseline(queries);
            explain(queries);
        }
    }

    /** Most of it without the inverted index, which is built afterwards; the rest shows what that costs. */
    private void fill(int taskCount, int pageCount) {
        prepare();
        old = taskCount * 3 / 10;
        String index = jdbc.sql("SELECT pg_get_indexdef('query.search_text_terms'::regclass)")
                .query(String.class)
                .single();
        jdbc.sql("DROP INDEX query.search_text_terms").update();
        print("without the inverted index");
        handle("tasks created", taskCount - FEW, this::createTask);
        handle("pages created", pageCount - FEW / 5, this::createPage);
        handle("comments added", 2 * taskCount, this::addComment);
        handle("tasks moved to another status", FEW, this::moveTask);
        long start = System.nanoTime();
        jdbc.sql(index).update();
        print("inverted index built in %.1f s", seconds(start));
        handle("tasks created", FEW, this::createTask);
        handle("pages created", FEW / 5, this::createPage);
        handle("comments added", FEW, this::addComment);
        handle("tasks moved to another status", FEW, this::moveTask);
        jdbc.sql("VACUUM ANALYZE").update();
    }

    private void prepare() {
        jdbc.sql("INSERT INTO query.member VALUES (gen_random_uuid(), :organization, :viewer, 'owner', now(), NULL, 0)")
                .param("organization", organization.value())
                .param("viewer", viewer.value())
                .update();
        jdbc.sql("INSERT INTO query.status VALUES (:status, :organization, :project, 'To Do', 'todo', 0, NULL)")
                .param("status", status.value())
                .param("organization", organization.value())
                .param("project", project.value())
                .update();
    }

    /** The titles of the first three tenths have one word in common that no later text has. */
    private void createTask() {
        int number = tasks.size() + 1;
        String title = texts.sentence(4, 9) + (number <= old ? " " + FORMERLY_FREQUENT : "");
        titles.add(title);
        tasks.add(TaskId.random());
        versions.add(0L);
        projection.on(
                new TaskCreated(
                        tasks.get(number - 1),
                        organization,
                        project,
                        "APP",
                        number,
                        title,
                        texts.oneIn(4) ? null : texts.document(20, 120),
                        status,
                        StatusCategory.TODO,
                        "a",
                        viewer,
                        null,
                        Priority.NONE,
                        TaskType.TASK,
                        null,
                        null,
                        null,
                        List.of()),
                now,
                0);
    }

    private void createPage() {
        String title = texts.sentence(2, 6);
        titles.add(title);
        projection.on(
                new PageCreated(PageId.random(), organization, space, title, texts.document(100, 1200), null, viewer),
                now,
                0);
    }

    private void addComment() {
        int task = texts.upTo(tasks.size());
        projection.on(
                new CommentAdded(
                        tasks.get(task),
                        organization,
                        project,
                        CommentId.random(),
                        viewer,
                        texts.document(5, 40),
                        List.of()),
                nextVersion(task));
    }

    /** Not one of the old ones, which would make it a new one. */
    private void moveTask() {
        int task = old + texts.upTo(tasks.size() - old);
        projection.on(
                new TaskStatusChanged(
                        tasks.get(task),
                        organization,
                        project,
                        status,
                        StatusCategory.TODO,
                        status,
                        StatusCategory.TODO),
                now,
                nextVersion(task));
    }

    private long nextVersion(int task) {
        return versions.set(task, versions.get(task) + 1) + 1;
    }

    private void handle(String what, int count, Runnable event) {
        long start = System.nanoTime();
        for (int from = 0; from < count; from += EVENTS_PER_TRANSACTION) {
            int first = from;
            transaction.executeWithoutResult(done -> {
                for (int i = first; i < Math.min(count, first + EVENTS_PER_TRANSACTION); i++) {
                    now = now.plus(Duration.ofSeconds(1));
                    event.run();
                }
            });
        }
        print("%-32s %,9d in %6.1f s: %,.0f/s", what, count, seconds(start), count / seconds(start));
    }

    private void sizes() {
        jdbc.sql("""
                        SELECT relname, pg_size_pretty(pg_table_size(oid)) FROM pg_class
                        WHERE relname LIKE 'search_%' AND relkind IN ('r', 'i') ORDER BY relname
                        """)
                .query((columns, index) -> columns.getString(1) + " " + columns.getString(2))
                .list()
                .forEach(size -> print("  %s", size));
        print("  terms of a task: %s, of a page: %s", termsOf(SearchKind.TASK), termsOf(SearchKind.PAGE));
    }

    private String termsOf(SearchKind kind) {
        return jdbc.sql("""
                        SELECT round(avg(length(terms))) || ' on average, ' || max(length(terms)) || ' at most, '
                            || round(avg(pg_column_size(terms))) || ' bytes'
                        FROM query.search_text JOIN query.search_document USING (document_id) WHERE kind = :kind
                        """).param("kind", kind.wire()).query(String.class).single();
    }

    /** 200 different ones, by what makes them easy or hard. */
    private Map<String, List<String>> queries() {
        Map<String, List<String>> queries = new LinkedHashMap<>();
        queries.put("one letter", distinct(20, i -> String.valueOf((char) ('a' + i))));
        queries.put("two letters", distinct(20, i -> start(i * 3 + 200, 2)));
        queries.put("three letters", distinct(20, i -> start(i * 5 + 500, 3)));
        queries.put("frequent word", distinct(25, i -> texts.word(i * 4)));
        queries.put("less frequent word", distinct(20, i -> texts.word(500 + i * 150)));
        queries.put("rare word", distinct(25, i -> texts.word(VOCABULARY - 1 - i * 400)));
        queries.put("beginnings of two words", distinct(15, i -> start(i * 7, 3) + " " + start(1_000 + i * 90, 3)));
        queries.put("task id", distinct(15, i -> "APP-" + (1 + i * tasks.size() / 16)));
        queries.put("whole title", distinct(10, i -> titles.get(i * titles.size() / 11)));
        queries.put("middle of a title", distinct(10, i -> {
            String title = titles.get(i * titles.size() / 13);
            return title.substring(2, Math.min(title.length(), 14 + i));
        }));
        queries.put("frequent once", List.of(FORMERLY_FREQUENT, "olda"));
        queries.put("nothing like it", distinct(8, i -> "qqx" + texts.word(i * 50)));
        queries.put("200 characters", distinct(10, i -> {
            String sentence = texts.sentence(60, 60);
            return sentence.substring(0, Math.min(200, sentence.length()));
        }));
        return queries;
    }

    private String start(int rank, int length) {
        String word = texts.word(rank);
        return word.substring(0, Math.min(length, word.length()));
    }

    private static List<String> distinct(int count, java.util.function.IntFunction<String> query) {
        Set<String> distinct = new LinkedHashSet<>();
        for (int i = 0; distinct.size() < count; i++) {
            distinct.add(query.apply(i));
        }
        return List.copyOf(distinct);
    }

    private void ask(TestDatabase database, Map<String, List<String>> queries, String when) {
        SearchQueries search = new SearchQueries(new SearchIndex(database.jdbc()));
        List<Long> all = new ArrayList<>();
        print("%n%-26s %5s %9s %9s %9s %9s  %s", when, "", "p50 ms", "p95 ms", "p99 ms", "max ms", "results");
        queries.forEach((kind, asked) -> {
            List<Long> times = new ArrayList<>();
            int results = 0;
            for (String query : asked) {
                long start = System.nanoTime();
                results += search.handle(new OrganizationSearch(organization, viewer, query, null))
                        .total();
                times.add(System.nanoTime() - start);
            }
            all.addAll(times);
            print(kind, times, "%.1f".formatted(results / (double) asked.size()));
        });
        print("all", all, "");
    }

    private void baseline(Map<String, List<String>> queries) {
        List<Long> times = new ArrayList<>();
        queries.values().forEach(asked -> {
            String query = asked.get(0);
            long start = System.nanoTime();
            for (SearchKind kind : SearchKind.values()) {
                jdbc.sql(BASELINE)
                        .param("organization", organization.value())
                        .param("kind", kind.wire())
                        .param(
                                "patterns",
                                List.of(query.split(" ")).stream()
                                        .map(word -> "%" + word + "%")
                                        .collect(Collectors.joining("|")))
                        .query(Long.class)
                        .single();
            }
            times.add(System.nanoTime() - start);
        });
        print("%nbaseline without the index, one query of each kind");
        print("ILIKE", times, "");
    }

    private void explain(Map<String, List<String>> queries) {
        queries.forEach((kind, asked) -> {
            SearchPhrase phrase = SearchPhrase.of(asked.get(asked.size() / 2));
            print("%n--- %s: %s", kind, phrase.whole());
            jdbc.sql("EXPLAIN (ANALYZE, BUFFERS, SUMMARY) " + SearchIndex.sql(phrase, SearchKind.TASK))
                    .params(SearchIndex.parameters(phrase, SearchKind.TASK, organization, viewer))
                    .query(String.class)
                    .list()
                    .forEach(line -> print("%s", line));
        });
    }

    private static void print(String what, List<Long> nanos, String results) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        print(
                "%-26s %5d %9.1f %9.1f %9.1f %9.1f  %s",
                what, sorted.size(), at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1), results);
    }

    private static double at(List<Long> sorted, double quantile) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.round(quantile * sorted.size()))) / 1e6;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void print(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }
}
