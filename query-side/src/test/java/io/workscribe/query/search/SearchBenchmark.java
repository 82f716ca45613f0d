package io.workscribe.query.search;

import io.workscribe.api.search.SearchKind;
import io.workscribe.api.search.query.OrganizationSearch;
import io.workscribe.platform.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long a search takes in an organization with many tasks and pages, and what keeping them searchable costs:
 *
 * <pre>
 * ./mvnw -o test -pl query-side -am -Dtest=SearchBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dworkscribe.benchmark=true
 * </pre>
 *
 * {@code -Dworkscribe.benchmark.tasks} and {@code -Dworkscribe.benchmark.pages} change the size. Most rows are
 * written in bulk, the last ones by the projection. The baseline searches the same rows without the index, word by word.
 */
@EnabledIfSystemProperty(named = "workscribe.benchmark", matches = "true")
class SearchBenchmark {

    private static final int EVENTS_PER_TRANSACTION = 100;
    private static final int VOCABULARY = 40_000;
    private static final int FEW = 2_500;

    private static final String BASELINE = """
            SELECT count(*) FROM (
                SELECT d.document_id FROM query.search_document d JOIN query.search_text t USING (document_id)
                WHERE d.organization_id = :organization AND d.kind = :kind AND NOT d.deleted
                    AND (d.title || ' ' || t.body || ' ' || coalesce((SELECT string_agg(c.body, ' ')
                        FROM query.search_comment c WHERE c.document_id = d.document_id), '')) ILIKE ALL
                        (string_to_array(:patterns, '|'))
                ORDER BY d.updated_at DESC LIMIT 20) found
            """;

    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private BenchmarkOrganization organization;
    private SearchQueries search;

    @Test
    void measure() {
        int tasks = Integer.getInteger("workscribe.benchmark.tasks", 100_000);
        int pages = Integer.getInteger("workscribe.benchmark.pages", 20_000);
        try (TestDatabase database = TestDatabase.migrated("classpath:db/migration/query")) {
            SingleConnectionDataSource connection =
                    new SingleConnectionDataSource(database.url(), database.username(), database.password(), true);
            new ResourceDatabasePopulator(
                            new ClassPathResource("readmodel/directory.sql"),
                            new ClassPathResource("readmodel/search.sql"))
                    .execute(connection);
            jdbc = JdbcClient.create(connection);
            JdbcTransactionManager transactions = new JdbcTransactionManager(connection);
            transaction = new TransactionTemplate(transactions);
            search = new SearchQueries(new SearchIndex(jdbc, transactions));
            organization = new BenchmarkOrganization(connection, new BenchmarkTexts(VOCABULARY), tasks * 3 / 10);
            fill(tasks, pages);
            sizes();
            Map<String, List<String>> queries = queries();
            ask(queries, "first time");
            ask(queries, "once more");
            ask(queries, "and again");
            baseline(queries);
            explain(queries);
            connection.destroy();
        }
    }

    /** Events without the inverted index, and then the same with it, show what it costs. */
    private void fill(int tasks, int pages) {
        String index = jdbc.sql("SELECT pg_get_indexdef('query.search_text_terms'::regclass)")
                .query(String.class)
                .single();
        jdbc.sql("DROP INDEX query.search_text_terms").update();
        long start = System.nanoTime();
        BenchmarkOrganization.inBulk(tasks - 2 * FEW, organization::addTasks);
        BenchmarkOrganization.inBulk(pages - 2 * FEW / 5, organization::addPages);
        print("filled in %.1f s", seconds(start));
        handleFew("without the inverted index");
        start = System.nanoTime();
        jdbc.sql(index).update();
        print("inverted index built in %.1f s", seconds(start));
        handleFew("with the inverted index");
        jdbc.sql("VACUUM ANALYZE").update();
    }

    private void handleFew(String how) {
        print("%s", how);
        handle("tasks created", FEW, organization::createTask);
        handle("pages created", FEW / 5, organization::createPage);
        handle("comments added", FEW, organization::addComment);
        handle("tasks moved to another status", FEW, organization::moveTask);
    }

    private void handle(String what, int count, Runnable event) {
        long start = System.nanoTime();
        double cpu = serverCpuMillis();
        for (int from = 0; from < count; from += EVENTS_PER_TRANSACTION) {
            int first = from;
            transaction.executeWithoutResult(done -> {
                for (int i = first; i < Math.min(count, first + EVENTS_PER_TRANSACTION); i++) {
                    event.run();
                }
            });
        }
        cpu = serverCpuMillis() - cpu;
        print(
                "  %-30s %,6d in %5.1f s: %,6.0f/s, server cpu %.2f ms each",
                what, count, seconds(start), count / seconds(start), cpu / count);
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
        queries.put("frequent word", distinct(25, i -> word(i * 4)));
        queries.put("less frequent word", distinct(20, i -> word(500 + i * 150)));
        queries.put("rare word", distinct(25, i -> word(VOCABULARY - 1 - i * 400)));
        queries.put("beginnings of two words", distinct(15, i -> start(i * 7, 3) + " " + start(1_000 + i * 90, 3)));
        queries.put("task id", distinct(15, i -> "APP-" + (1 + i * organization.tasks() / 16)));
        queries.put("whole title", distinct(10, i -> title(i, 11)));
        queries.put("middle of a title", distinct(10, i -> {
            String title = title(i, 13);
            return title.substring(2, Math.min(title.length(), 14 + i));
        }));
        queries.put("frequent once", List.of(BenchmarkOrganization.FORMERLY_FREQUENT, "olda"));
        queries.put("nothing like it", distinct(8, i -> "qqx" + word(i * 50)));
        queries.put("200 characters", distinct(10, i -> {
            String sentence = organization.texts.sentence(60, 60);
            return sentence.substring(0, Math.min(200, sentence.length()));
        }));
        return queries;
    }

    private String word(int rank) {
        return organization.texts.word(rank);
    }

    private String title(int i, int of) {
        return organization.titles.get(i * organization.titles.size() / of);
    }

    private String start(int rank, int length) {
        String word = word(rank);
        return word.substring(0, Math.min(length, word.length()));
    }

    private static List<String> distinct(int count, IntFunction<String> query) {
        Set<String> distinct = new LinkedHashSet<>();
        for (int i = 0; distinct.size() < count; i++) {
            distinct.add(query.apply(i));
        }
        return List.copyOf(distinct);
    }

    private void ask(Map<String, List<String>> queries, String when) {
        List<Long> all = new ArrayList<>();
        double allCpu = 0;
        print(
                "%n%-26s %5s %8s %8s %8s %8s %12s %8s",
                when, "", "p50 ms", "p95 ms", "p99 ms", "max ms", "server cpu", "results");
        for (Map.Entry<String, List<String>> kind : queries.entrySet()) {
            List<Long> times = new ArrayList<>();
            int results = 0;
            double cpu = serverCpuMillis();
            for (String query : kind.getValue()) {
                long start = System.nanoTime();
                results += search.handle(new OrganizationSearch(organization.id, organization.viewer, query, null))
                        .total();
                times.add(System.nanoTime() - start);
            }
            cpu = serverCpuMillis() - cpu;
            allCpu += cpu;
            all.addAll(times);
            print(kind.getKey(), times, cpu, results);
        }
        print("all", all, allCpu, 0);
    }

    /** What the process behind the connection has worked so far, where the system tells it: other work counts not. */
    private double serverCpuMillis() {
        int process = jdbc.sql("SELECT pg_backend_pid()").query(Integer.class).single();
        try {
            String[] fields =
                    Files.readString(Path.of("/proc/" + process + "/stat")).split(" ");
            return 10.0 * (Long.parseLong(fields[fields.length - 39]) + Long.parseLong(fields[fields.length - 38]));
        } catch (IOException unknown) {
            return Double.NaN;
        }
    }

    private void baseline(Map<String, List<String>> queries) {
        List<Long> times = new ArrayList<>();
        double cpu = serverCpuMillis();
        queries.values().forEach(asked -> {
            String query = asked.get(0);
            long start = System.nanoTime();
            for (SearchKind kind : SearchKind.values()) {
                jdbc.sql(BASELINE)
                        .param("organization", organization.id.value())
                        .param("kind", kind.wire())
                        .param(
                                "patterns",
                                Stream.of(query.split(" "))
                                        .map(word -> "%" + word + "%")
                                        .collect(Collectors.joining("|")))
                        .query(Long.class)
                        .single();
            }
            times.add(System.nanoTime() - start);
        });
        print("%nbaseline without the index, one query of each kind");
        print("ILIKE", times, serverCpuMillis() - cpu, 0);
    }

    private void explain(Map<String, List<String>> queries) {
        queries.forEach((kind, asked) -> {
            SearchPhrase phrase = SearchPhrase.of(asked.get(asked.size() / 2));
            print("%n--- %s: %s", kind, phrase.whole());
            jdbc.sql("EXPLAIN (ANALYZE, BUFFERS, SUMMARY) " + SearchIndex.sql(phrase, SearchKind.TASK))
                    .params(SearchIndex.parameters(phrase, SearchKind.TASK, organization.id, organization.viewer))
                    .query(String.class)
                    .list()
                    .forEach(line -> print("%s", line));
        });
    }

    private static void print(String what, List<Long> nanos, double cpu, int results) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        int asked = sorted.size();
        print(
                "%-26s %5d %8.1f %8.1f %8.1f %8.1f %12.1f %8.1f",
                what,
                asked,
                at(sorted, 0.50),
                at(sorted, 0.95),
                at(sorted, 0.99),
                at(sorted, 1),
                cpu / asked,
                results / (double) asked);
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
