package io.workscribe.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.history.ChangeAction;
import io.workscribe.api.history.ChangedResource;
import io.workscribe.api.history.query.ChangeFilter;
import io.workscribe.query.ReadSide;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However many changes there are, each filter reads about as many rows as it shows, from the newest on. */
class ChangeCriteriaTest {

    private static final int CHANGES = 100_000;
    private static final int WANTED = 51;

    /** Of the kinds of parts that there are each may have that many, and each row may be looked up in two more tables. */
    private static final int MOST_ROWS = 3 * WANTED * 4;

    private static final OrganizationId ORGANIZATION = OrganizationId.random();
    private static final ProjectId PROJECT = ProjectId.random();
    private static final ProjectId QUIET_PROJECT = ProjectId.random();
    private static final TaskId TASK = TaskId.random();
    private static final UserId ADA = UserId.random();

    private static final Pattern ROWS = Pattern.compile("actual time=\\S+ rows=([0-9.]+) loops=(\\d+)");

    private static ReadSide readSide;

    /** One in a hundred is of another project, one in a thousand deletes a label, one in ten is Ada's. */
    @BeforeAll
    static void fill() {
        readSide = new ReadSide();
        readSide.jdbc()
                .sql("""
                        INSERT INTO query.change (number, change_id, organization_id, at, actor_id, lasting)
                        SELECT n, gen_random_uuid(), :organization, timestamptz '2026-01-01' + n * interval '1 minute',
                            CASE WHEN n % 10 = 0 THEN :ada ELSE gen_random_uuid() END, false
                        FROM generate_series(1, :changes) n
                        """)
                .param("organization", ORGANIZATION.value())
                .param("ada", ADA.value())
                .param("changes", CHANGES)
                .update();
        readSide.jdbc()
                .sql("""
                        INSERT INTO query.change_scope (scope_id, resource, action, number)
                        SELECT scope, CASE WHEN n % 1000 = 0 THEN 'label' ELSE 'task' END,
                            CASE WHEN n % 1000 = 0 THEN 'deleted' ELSE 'updated' END, n
                        FROM generate_series(1, :changes) n, unnest(ARRAY[:organization,
                            CASE WHEN n % 100 = 0 THEN :quiet ELSE :project END,
                            CASE WHEN n % 5000 = 0 THEN :task ELSE gen_random_uuid() END]) scope
                        """)
                .param("organization", ORGANIZATION.value())
                .param("quiet", QUIET_PROJECT.value())
                .param("project", PROJECT.value())
                .param("task", TASK.value())
                .param("changes", CHANGES)
                .update();
        // Names of code are views, which have no statistics.
        String schema = readSide.jdbc()
                .sql("SELECT schemaname FROM pg_tables WHERE tablename = 'change_scope'")
                .query(String.class)
                .single();
        Stream.of("change", "change_scope")
                .forEach(table ->
                        readSide.jdbc().sql("ANALYZE " + schema + "." + table).update());
    }

    @AfterAll
    static void stop() {
        readSide.close();
    }

    static List<ChangeFilter> filters() {
        return List.of(
                ChangeFilter.EVERYTHING,
                filter(PROJECT, null, null),
                filter(QUIET_PROJECT, null, null),
                filter(null, TASK, null),
                filter(QUIET_PROJECT, TASK, null),
                filter(null, null, ADA),
                kinds(List.of(ChangedResource.LABEL), List.of()),
                kinds(List.of(), List.of(ChangeAction.DELETED)),
                kinds(List.of(ChangedResource.TASK), List.of(ChangeAction.UPDATED)),
                kinds(List.of(ChangedResource.PAGE), List.of()));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void readsNoMoreThanItShows(ChangeFilter filter) {
        ChangeCriteria criteria = new ChangeCriteria(ORGANIZATION, filter);
        String plan = String.join(
                "\n",
                readSide.jdbc()
                        .sql("EXPLAIN (ANALYZE) " + criteria.newest())
                        .params(criteria.parameters())
                        .param("low", 0L)
                        .param("before", Long.MAX_VALUE)
                        .param("wanted", WANTED)
                        .query(String.class)
                        .list());

        assertThat(plan).contains("change").doesNotContain("Seq Scan on change");
        assertThat(plan.lines()
                        .filter(line -> line.contains("Scan") && line.contains("change"))
                        .mapToLong(ChangeCriteriaTest::rows)
                        .sum())
                .as(plan)
                .isLessThanOrEqualTo(MOST_ROWS);
        assertThat(plan.lines()
                        .filter(line -> line.matches(".*Rows Removed by Filter: [1-9].*"))
                        .toList())
                .as(plan)
                .isEmpty();
    }

    private static long rows(String line) {
        return ROWS.matcher(line).results().mapToLong(ChangeCriteriaTest::rows).sum();
    }

    private static long rows(MatchResult counted) {
        return Math.round(Double.parseDouble(counted.group(1)) * Long.parseLong(counted.group(2)));
    }

    private static ChangeFilter filter(ProjectId project, TaskId task, UserId actor) {
        return new ChangeFilter(project, null, task, null, null, actor, List.of(), List.of(), null, null);
    }

    private static ChangeFilter kinds(List<ChangedResource> resources, List<ChangeAction> actions) {
        return new ChangeFilter(null, null, null, null, null, null, resources, actions, null, null);
    }
}
