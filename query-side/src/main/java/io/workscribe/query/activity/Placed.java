package io.workscribe.query.activity;

import io.workscribe.api.common.Cursor;
import io.workscribe.query.row.BoundedPage;
import io.workscribe.query.row.Row;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** One activity and its place among all. */
record Placed<V>(V view, Cursor cursor) {

    static final String NEWEST_FIRST = "created_at DESC, version DESC, activity_id";

    /** Of what grows with what people write. */
    static final String BYTES = "coalesce(octet_length(old_value), 0) + coalesce(octet_length(new_value), 0)";

    static final String BEHIND =
            " AND (created_at < :at OR created_at = :at AND (version < :version OR version = :version"
                    + " AND activity_id > :id))";

    interface View<V> {

        V of(Row row) throws SQLException;
    }

    static <V> BoundedPage<Placed<V>> page(StatementSpec statement, @Nullable Cursor after, View<V> view) {
        return BoundedPage.read(
                BoundedPage.behind(after, statement), (columns, index) -> in(new Row(columns), view), Placed::cursor);
    }

    static <V> List<V> views(BoundedPage<Placed<V>> page) {
        return page.rows().stream().map(Placed::view).toList();
    }

    private static <V> Placed<V> in(Row row, View<V> view) throws SQLException {
        return new Placed<>(
                view.of(row), new Cursor(row.instant("created_at"), row.number("version"), row.uuid("activity_id")));
    }
}
