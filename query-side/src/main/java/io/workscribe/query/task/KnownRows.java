package io.workscribe.query.task;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.workscribe.query.row.Row;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rows that were read before, so that what has not changed since is neither read nor written as JSON again. A row is asked
 * for with what the database says of it now; what it shows of people, statuses and labels is not kept.
 */
@Component
class KnownRows {

    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private final Cache<UUID, ListedTask> rows = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((UUID id, ListedTask row) -> row.bytes())
            .build();

    ListedTask row(Row row) throws SQLException {
        UUID id = row.uuid("task_id");
        @Nullable ListedTask known = rows.getIfPresent(id);
        if (known != null && known.isStill(row)) {
            return known;
        }
        ListedTask read = ListedTask.in(row);
        rows.put(id, read);
        return read;
    }
}
