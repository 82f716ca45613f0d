package io.workscribe.platform.readmodel;

import io.workscribe.platform.messaging.ProcessorNames;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the live generation, as it is at one moment, with one that was built up to the same position. Nobody waits for
 * it: the live one goes on.
 */
final class Verification implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Verification.class);

    /** More are counted, not named. */
    private static final int NAMED = 20;

    private static final int ROWS_AT_ONCE = 1_000;

    private static final String KEY = """
            SELECT coalesce(string_agg(format('%I::text', a.attname), ' || '','' || ' ORDER BY k.place), 't::text')
              FROM pg_index i
             CROSS JOIN unnest(i.indkey::int2[]) WITH ORDINALITY AS k (number, place)
              JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number
             WHERE i.indisprimary AND i.indrelid = ?::regclass""";

    private record Entry(String key, String row, boolean isEnd) {

        static final Entry END = new Entry("", "", true);

        int compareTo(Entry other) {
            return isEnd || other.isEnd ? Boolean.compare(isEnd, other.isEnd) : key.compareTo(other.key);
        }
    }

    private final ReadModelWork work;
    private final ReadModel model;
    private final GenerationRow live;
    private final FedGeneration built;
    private final Connection then;
    private final Connection now;
    private final long position;
    private final List<String> named = new ArrayList<>();
    private long differences;

    Verification(OwnerConnection owner, ReadModelWork work, ReadModel model, GenerationRow live, FedGeneration built)
            throws SQLException {
        this.work = work;
        this.model = model;
        this.live = live;
        this.built = built;
        this.then = owner.open();
        this.now = owner.open();
        then.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        then.setReadOnly(true);
        then.setAutoCommit(false);
        now.setAutoCommit(false);
        this.position = positionOfLive();
    }

    /** Of the live tables that are compared. */
    long position() {
        return position;
    }

    /** To be called when the other generation is at the same position. */
    void compare() throws SQLException {
        for (String table : model.bareTables()) {
            String key = key(table);
            try (Rows shown = new Rows(then, model.schema(live.generation()) + "." + table, key);
                    Rows expected = new Rows(now, model.schema(built.number()) + "." + table, key)) {
                compare(table, shown, expected);
            }
        }
        work.table().verified(live.generation(), differences, named);
        log.info("{} was verified: {} differences {}", model.name(), differences, named);
    }

    private void compare(String table, Rows shown, Rows expected) throws SQLException {
        Entry left = shown.next();
        Entry right = expected.next();
        while (!left.isEnd() || !right.isEnd()) {
            int order = left.compareTo(right);
            if (order < 0) {
                note(table + " " + left.key() + ": should not be there");
                left = shown.next();
            } else if (order > 0) {
                note(table + " " + right.key() + ": is missing");
                right = expected.next();
            } else {
                if (!left.row().equals(right.row())) {
                    note(table + " " + left.key() + ": differs");
                }
                left = shown.next();
                right = expected.next();
            }
        }
    }

    private void note(String difference) {
        differences++;
        if (named.size() < NAMED) {
            named.add(difference);
        }
    }

    private long positionOfLive() throws SQLException {
        try (PreparedStatement statement =
                then.prepareStatement("SELECT token, token_type FROM platform.token_entry WHERE processor_name = ?")) {
            statement.setString(1, ProcessorNames.ofGeneration(live.processingGroup(), live.generation()));
            try (ResultSet token = statement.executeQuery()) {
                return token.next() ? work.positions().position(token.getBytes(1), token.getString(2)) : -1;
            }
        }
    }

    private String key(String table) throws SQLException {
        try (PreparedStatement statement = then.prepareStatement(KEY)) {
            statement.setString(1, model.schema(live.generation()) + "." + table);
            try (ResultSet key = statement.executeQuery()) {
                key.next();
                return key.getString(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (Connection first = then;
                Connection second = now) {
            first.rollback();
            second.rollback();
        }
    }

    /** In the order of their keys as Java sees it; keys are ids, numbers and the like. */
    private static final class Rows implements AutoCloseable {

        private final Statement statement;
        private final ResultSet rows;

        Rows(Connection connection, String table, String key) throws SQLException {
            statement = connection.createStatement();
            statement.setFetchSize(ROWS_AT_ONCE);
            rows = statement.executeQuery("SELECT " + key + " AS row_key, md5(t::text) FROM " + table
                    + " AS t ORDER BY (" + key + ") COLLATE \"C\"");
        }

        Entry next() throws SQLException {
            return rows.next() ? new Entry(rows.getString(1), rows.getString(2), false) : Entry.END;
        }

        @Override
        public void close() throws SQLException {
            rows.close();
            statement.close();
        }
    }
}
