package io.workscribe.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What code calls a table, and what the database calls it at the moment. */
public interface StatementText {

    /** The statement with the names that the database knows. */
    String inDatabase(String statement);

    /** A client that is told statements as code writes them. */
    default JdbcClient of(JdbcClient client) {
        return new TranslatingClient(client, this);
    }
}
