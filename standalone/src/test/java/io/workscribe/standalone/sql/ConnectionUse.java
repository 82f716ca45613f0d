package io.workscribe.standalone.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What one thread did with a connection between taking it and giving it back. */
final class ConnectionUse {

    private static final String NOT_WAITING = "set_config('synchronous_commit', 'off', true)";

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

    SqlCount countWithout(Predicate<String> leftOut) {
        long others = statements.stream().filter(leftOut.negate()).count();
        boolean waits = statements.stream().noneMatch(statement -> statement.contains(NOT_WAITING));
        return new SqlCount((int) others, commits, waits ? commits : 0);
    }

    @Override
    public String toString() {
        return thread + " " + statements + " and " + commits + " commits";
    }
}
