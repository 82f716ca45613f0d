package io.workscribe.query.search;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.search.SearchKind;
import io.workscribe.query.row.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The SQL that finds the newest of all hits without looking at all of them. What is frequent is on one of the few
 * documents that changed last, and these are looked at one by one. What is not is asked of the index; when that has many
 * hits, more of the newest documents are looked at instead. Only what was frequent once and is not any more is left to
 * have all its hits sorted. Each step happens only when those before it did not suffice.
 */
@Component
class SearchIndex {

    private static final String FIND = """
            WITH exact AS MATERIALIZED (
                %5$s
            ), newest AS MATERIALIZED (
                %1$s
                ORDER BY d.updated_at DESC LIMIT 20
            ), few AS MATERIALIZED (
                SELECT document_id FROM (%2$s) indexed WHERE (SELECT count(*) FROM newest) < 20
                LIMIT 1000
            ), newer AS MATERIALIZED (
                %3$s AND (SELECT count(*) FROM few) = 1000
                ORDER BY d.updated_at DESC LIMIT 20
            ), every AS MATERIALIZED (
                SELECT document_id FROM (%2$s) indexed
                WHERE (SELECT count(*) FROM few) = 1000 AND (SELECT count(*) FROM newer) < 20
            ), hit AS (
                SELECT document_id FROM exact
                UNION SELECT document_id FROM newest
                UNION SELECT document_id FROM few WHERE (SELECT count(*) FROM few) < 1000
                UNION SELECT document_id FROM newer
                UNION SELECT document_id FROM every
            ), best AS MATERIALIZED (
                SELECT d.document_id, d.document_id IN (SELECT document_id FROM exact) AS exact
                FROM hit CROSS JOIN LATERAL
                    (SELECT * FROM query.search_document WHERE document_id = hit.document_id OFFSET 0) d
                WHERE d.organization_id = :organization AND d.kind = :kind AND NOT d.deleted AND %4$s
                    AND EXISTS (SELECT FROM query.member m WHERE m.organization_id = :organization
                                AND m.user_id = :viewer AND m.removed_at IS NULL)
                ORDER BY exact DESC, d.updated_at DESC, d.document_id LIMIT 20
            )
            SELECT d.document_id, d.title, d.project_key, d.number, d.space_id, d.updated_at, best.exact,
                coalesce(s.name, w.name, '') AS place, left(t.body, 20000) AS body
            FROM best
                JOIN query.search_document d ON d.document_id = best.document_id
                JOIN query.search_text t ON t.document_id = best.document_id
                LEFT JOIN query.status s ON s.status_id = d.status_id
                LEFT JOIN query.space w ON w.space_id = d.space_id
            """;

    /** In this order, and the texts one by one by their ids: the planner is left no other way. */
    private static final String AMONG_THE_NEWEST = """
            SELECT d.document_id
            FROM (SELECT * FROM query.search_document
                  WHERE organization_id = :organization AND kind = :kind AND NOT deleted
                  ORDER BY updated_at DESC LIMIT %d) d
            WHERE %s AND (SELECT %s FROM query.search_text t WHERE t.document_id = d.document_id)""";

    private static final String INDEXED_TERMS = """
            SELECT t.document_id FROM query.search_text t
            WHERE t.organization_id = :organization AND t.terms @@ CAST(:byTerms AS tsquery)""";
    private static final String INDEXED_TITLES = """
            SELECT t.document_id FROM query.search_text t
            WHERE t.organization_id = :organization AND t.terms @@ CAST(:byTitle AS tsquery)""";

    private static final String EXACTLY = """
            SELECT t.document_id FROM query.search_text t
            WHERE t.organization_id = :organization AND t.terms @@ CAST(:exact AS tsquery)
                AND (t.title_folded = :phrase OR t.key_folded = :phrase)""";

    private static final String HAS_TERMS = "t.terms @@ CAST(:terms AS tsquery)";
    private static final String HAS_TITLE = "position(:phrase IN t.title_folded) > 0";

    private static final String IN_AN_OPEN_PROJECT = """
            d.project_id <> ALL (ARRAY(SELECT project_id FROM query.project
                                       WHERE organization_id = :organization AND archived))""";

    /** Planning such a statement takes longer than most searches, and helpers and compilers longer than they save. */
    private static final String ONE_PLAN = """
            SELECT set_config('plan_cache_mode', 'force_generic_plan', true), set_config('jit', 'off', true),
                set_config('max_parallel_workers_per_gather', '0', true)
            """;

    private static final String COMMENTS = """
            SELECT said.document_id, said.body
            FROM unnest(string_to_array(:documents, ',')::uuid[]) AS task (document_id)
                CROSS JOIN LATERAL (
                    SELECT c.document_id, left(c.body, 2000) AS body, c.version FROM query.search_comment c
                    WHERE c.document_id = task.document_id AND c.organization_id = :organization AND NOT c.deleted
                    ORDER BY c.version DESC LIMIT 100) said
            ORDER BY said.version DESC
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SearchIndex(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** The best of each kind, in no particular order. */
    List<Found> find(SearchPhrase phrase, Set<SearchKind> kinds, OrganizationId organization, UserId viewer) {
        return transaction.execute(status -> {
            jdbc.sql(ONE_PLAN).query().singleRow();
            return kinds.stream()
                    .flatMap(kind -> find(phrase, kind, organization, viewer).stream())
                    .toList();
        });
    }

    private List<Found> find(SearchPhrase phrase, SearchKind kind, OrganizationId organization, UserId viewer) {
        return jdbc.sql(sql(phrase, kind))
                .params(parameters(phrase, kind, organization, viewer))
                .query((columns, index) -> Found.of(kind, new Row(columns)))
                .list();
    }

    static String sql(SearchPhrase phrase, SearchKind kind) {
        String open = kind == SearchKind.TASK ? IN_AN_OPEN_PROJECT : "true";
        String matches = phrase.hasTerms() ? "(" + HAS_TITLE + " OR " + HAS_TERMS + ")" : HAS_TITLE;
        return FIND.formatted(
                AMONG_THE_NEWEST.formatted(phrase.isShort() ? 2_000 : 200, open, matches),
                indexed(phrase),
                AMONG_THE_NEWEST.formatted(5_000, open, matches),
                open,
                EXACTLY);
    }

    /** The ids of all that is found, with the same parameters. */
    static String everyHit(SearchPhrase phrase) {
        return indexed(phrase) + " UNION ALL " + EXACTLY;
    }

    /** What the index says is compared with the texts only as far as it was not asked for everything. */
    private static String indexed(SearchPhrase phrase) {
        String titles = INDEXED_TITLES + " AND " + HAS_TITLE;
        if (!phrase.hasTerms()) {
            return titles;
        }
        // IS TRUE: read from the text, not asked of the index too.
        String terms = phrase.isAskedInFull() ? INDEXED_TERMS : INDEXED_TERMS + " AND (" + HAS_TERMS + ") IS TRUE";
        return terms + " UNION ALL " + titles;
    }

    static Map<String, Object> parameters(
            SearchPhrase phrase, SearchKind kind, OrganizationId organization, UserId viewer) {
        return Map.of(
                "organization", organization.value(),
                "kind", kind.wire(),
                "viewer", viewer.value(),
                "phrase", phrase.whole(),
                "exact", phrase.exactly(kind, organization),
                "terms", phrase.everyTerm(),
                "byTerms", phrase.byTerms(kind, organization),
                "byTitle", phrase.byTitle(kind, organization));
    }

    /** Some of the newest comments of these tasks, the newest first. */
    Map<UUID, List<String>> comments(List<UUID> tasks, OrganizationId organization) {
        return jdbc
                .sql(COMMENTS)
                .param("documents", tasks.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .param("organization", organization.value())
                .query((columns, index) ->
                        Map.entry(columns.getObject("document_id", UUID.class), columns.getString("body")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
