package io.workscribe.standalone.sql;

import java.util.ArrayList;
import java.util.List;

/** What one thread did with a connection between taking it and giving it back. */
final class ConnectionUse {

    private final String thread;
    private final List<String> statements = new ArrayList<>();
    private String processor;
    private int commits;

    ConnectionUse(String thread) {
        this.thread = thread;
    }

    String thread() {
        return thread;
    }

    void execute(String statement) {
        statements.add(statement);
    }

    /** It is a batch of events of this processor. */
    void isBatchOf(String name) {
        processor = name;
    }

    /** Null when no processor noted how far it is. */
    String processor() {
        return processor;
    }

    void commit() {
        commits++;
    }

    boolean isOnlyAbout(String table) {
        return statements.stream().allMatch(statement -> statement.contains(table));
    }

    SqlCount count() {
        return new SqlCount(statements.size(), commits);
    }

    SqlCount countWithout(String table) {
        long others = statements.stream()
                .filter(statement -> !statement.contains(table))
                .count();
        return new SqlCount((int) others, commits);
    }

    @Override
    public String toString() {
        return thread + " " + statements + " and " + commits + " commits";
    }
}
