package io.workscribe.query.history;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Role;
import io.workscribe.api.history.query.ChangeCursor;
import io.workscribe.api.history.query.ChangeFilter;
import io.workscribe.api.history.query.ChangePage;
import io.workscribe.api.history.query.ChangeView;
import io.workscribe.query.row.BoundedPage;
import io.workscribe.query.row.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads changes as they are shown. */
@Component
class ShownChanges {

    private static final int PARTS_IN_LISTS = 20;

    private static final String PARTS = """
            (SELECT json_agg(json_build_object('resource', p.resource, 'id', p.resource_id, 'label', p.label,
                    'action', p.action, 'fields', p.fields) ORDER BY p.place)::text
                FROM query.change_part p WHERE p.number = c.number AND p.place <= %s) AS parts,
            (SELECT max(p.place) FROM query.change_part p WHERE p.number = c.number) AS part_count""";

    private static final String ACTOR =
            "a.display_name AS actor_name, a.avatar_url AS actor_avatar, a.email AS actor_email";

    private static final String WITH_ACTOR = "LEFT JOIN query.person a ON a.user_id = r.actor_id";

    private static final String ONE = "SELECT r.*, " + ACTOR + " FROM (SELECT c.*, "
            + PARTS.formatted(Integer.MAX_VALUE) + " FROM query.change c WHERE c.number = :number) r " + WITH_ACTOR;

    private final JdbcClient jdbc;
    private final PartNames names;

    ShownChanges(JdbcClient jdbc, PartNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /**
     * A page of those that the filter finds.
     *
     * @param list which list it is a page of
     */
    ChangePage page(
            OrganizationId organization,
            Role viewer,
            ChangeFilter filter,
            UUID list,
            @Nullable ChangeCursor after,
            int limit) {
        ChangeBounds bounds = ChangeBounds.of(organization, filter.from(), filter.to(), jdbc);
        ChangeCriteria criteria = new ChangeCriteria(organization, filter);
        String rows = "SELECT c.*, " + PARTS.formatted(PARTS_IN_LISTS) + " FROM query.change c JOIN ("
                + criteria.newest() + ") newest USING (number)";
        BoundedPage<ShownChange> page = BoundedPage.readOf(
                jdbc.sql(BoundedPage.sql(rows, "number DESC", "octet_length(parts)", ACTOR, WITH_ACTOR))
                        .params(criteria.parameters())
                        .param("low", bounds.low())
                        .param("before", after == null ? bounds.high() : Math.min(bounds.high(), after.number()))
                        .param("wanted", limit + 1)
                        .param("limit", limit)
                        .param("skip", 0),
                (columns, index) -> ShownChange.in(new Row(columns)),
                last -> new ChangeCursor(list, last.number()).text());
        return new ChangePage(views(page.rows(), viewer), page.next());
    }

    /** All of one change, documents apart. */
    ShownChange whole(long number) {
        return jdbc.sql(ONE)
                .param("number", number)
                .query((columns, index) -> ShownChange.in(new Row(columns)))
                .single();
    }

    private List<ChangeView> views(List<ShownChange> changes, Role viewer) {
        List<UUID> named = new ArrayList<>();
        changes.forEach(change -> named.addAll(change.namedElsewhere()));
        Map<UUID, String> found = names.of(named, viewer);
        return changes.stream()
                .map(change -> change.view(found, ShownDocuments.AS_MARKS))
                .toList();
    }
}
