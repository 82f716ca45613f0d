package io.workscribe.query.history;

import io.workscribe.api.history.query.ChangeDensityView;
import io.workscribe.api.history.query.ChangeDensityView.Bucket;
import io.workscribe.api.history.query.ChangeFilter;
import io.workscribe.api.history.query.OrganizationChangeDensity;
import io.workscribe.query.row.OneMoment;
import io.workscribe.query.row.Row;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts changes in stretches of time of one length, the last of which ends with the whole. */
@Component
class ChangeDensityQueries {

    private static final ChangeDensityView NOTHING = new ChangeDensityView(List.of());

    private static final String EDGES = """
            WITH edge AS (
                SELECT e.place, %s AS number
                FROM unnest(string_to_array(:edges, ',')::timestamptz[]) WITH ORDINALITY e(at, place)
            ), stretch AS (
                SELECT low.place, low.number AS low, high.number AS high
                FROM edge low JOIN edge high ON high.place = low.place + 1
            )
            SELECT (%s) AS changes FROM stretch ORDER BY stretch.place
            """;

    private record Span(Instant from, Instant to) {

        /** Instant itself counts in nanoseconds, of which there are too many in some centuries. */
        long micros() {
            long seconds = to.getEpochSecond() - from.getEpochSecond();
            return seconds * 1_000_000 + (to.getNano() - from.getNano()) / 1_000;
        }
    }

    private final HistoryVisibility visibility;
    private final JdbcClient jdbc;

    ChangeDensityQueries(HistoryVisibility visibility, JdbcClient jdbc) {
        this.visibility = visibility;
        this.jdbc = jdbc;
    }

    @QueryHandler
    @OneMoment
    ChangeDensityView handle(OrganizationChangeDensity query) {
        return visibility.roleIn(query.organizationId(), query.viewer()).isEmpty() ? NOTHING : counted(query);
    }

    private ChangeDensityView counted(OrganizationChangeDensity query) {
        Span span = span(query);
        if (!span.from().isBefore(span.to())) {
            return NOTHING;
        }
        List<Instant> edges = edges(span, query.buckets());
        ChangeCriteria criteria = new ChangeCriteria(query.organizationId(), query.filter());
        List<Long> counts = jdbc.sql(EDGES.formatted(ChangeBounds.firstFrom("e.at"), criteria.count()))
                .params(criteria.parameters())
                .param("edges", edges.stream().map(Instant::toString).collect(Collectors.joining(",")))
                .query(Long.class)
                .list();
        List<Bucket> buckets = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            buckets.add(new Bucket(edges.get(i), edges.get(i + 1), counts.get(i)));
        }
        return new ChangeDensityView(buckets);
    }

    /** From the first change to just behind the last, where the question says nothing else. */
    private Span span(OrganizationChangeDensity query) {
        ChangeFilter filter = query.filter();
        Span all = jdbc.sql("""
                        SELECT min(at) AS first, max(at) + interval '1 microsecond' AS behind FROM query.change
                        WHERE organization_id = :organization
                        """)
                .param("organization", query.organizationId().value())
                .query((columns, index) -> {
                    Row row = new Row(columns);
                    return new Span(row.instant("first"), row.instant("behind"));
                })
                .single();
        return new Span(
                filter.from() == null ? all.from() : filter.from(), filter.to() == null ? all.to() : filter.to());
    }

    /** One more than there are stretches; fewer where these would be shorter than a microsecond. */
    private static List<Instant> edges(Span span, int buckets) {
        long micros = span.micros();
        int stretches = (int) Math.min(buckets, micros);
        List<Instant> edges = new ArrayList<>();
        for (int i = 0; i < stretches; i++) {
            // In two steps: the whole times the place would be more than fits.
            long behind = micros / stretches * i + micros % stretches * i / stretches;
            edges.add(span.from().plus(behind, ChronoUnit.MICROS));
        }
        edges.add(span.to());
        return edges;
    }
}
