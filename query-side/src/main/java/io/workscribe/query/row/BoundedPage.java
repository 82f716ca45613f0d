package io.workscribe.query.row;

import io.workscribe.api.common.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A page of a list that ends after so many rows or so many bytes, whichever comes first; one row is always there. The
 * database counts both before it sends anything, so that no page is ever in memory that is longer.
 *
 * @param next what goes on behind the page; null at the end of the list
 */
public record BoundedPage<T>(List<T> rows, @Nullable String next) {

    /** Two documents of the largest size. */
    public static final int MAX_BYTES = 1024 * 1024;

    /** The limit of a list that only bytes end. */
    public static final int ANY_NUMBER = Integer.MAX_VALUE - 1;

    /**
     * The statement for {@link #read}, with the parameters limit and skip and those of the rows.
     *
     * @param rows selects them all
     * @param order of the columns of the rows
     * @param bytes of one row
     * @param joined what is added to the rows, called r, that are on the page, and the columns of it
     */
    public static String sql(String rows, String order, String bytes, String columns, String joined) {
        return """
                SELECT r.*, %s FROM (
                    SELECT b.*, row_number() OVER byOrder AS row_place, count(*) OVER () AS rows_found,
                        sum(%s) OVER (byOrder ROWS UNBOUNDED PRECEDING) AS row_bytes
                    FROM (%s ORDER BY %s LIMIT :limit + 1 OFFSET :skip) b
                    WINDOW byOrder AS (ORDER BY %s)) r
                %s
                WHERE r.row_place <= :limit AND (r.row_place = 1 OR r.row_bytes <= %d)
                ORDER BY r.row_place
                """.formatted(columns, bytes, rows, order, order, joined, MAX_BYTES);
    }

    /** With the place that a statement goes on behind, as the parameters at, version and id; each may be left unused. */
    public static StatementSpec behind(@Nullable Cursor after, StatementSpec statement) {
        return after == null
                ? statement
                : statement
                        .param("at", after.at().atOffset(ZoneOffset.UTC))
                        .param("version", after.version())
                        .param("id", after.id());
    }

    public static <T> BoundedPage<T> read(StatementSpec statement, RowMapper<T> view, Function<T, Cursor> cursor) {
        return readOf(statement, view, cursor.andThen(Cursor::text));
    }

    /** Likewise, of lists whose places are written otherwise. */
    public static <T> BoundedPage<T> readOf(StatementSpec statement, RowMapper<T> view, Function<T, String> cursor) {
        List<T> rows = new ArrayList<>();
        long[] found = {0};
        statement
                .query((columns, index) -> {
                    found[0] = rowsFound(columns);
                    return view.mapRow(columns, index);
                })
                .list()
                .forEach(rows::add);
        boolean more = rows.size() < found[0];
        return new BoundedPage<>(rows, more ? cursor.apply(rows.get(rows.size() - 1)) : null);
    }

    private static long rowsFound(ResultSet columns) throws SQLException {
        return columns.getLong("rows_found");
    }
}
