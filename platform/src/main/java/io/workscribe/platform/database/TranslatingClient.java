package io.workscribe.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Names tables as the database does. */
record TranslatingClient(JdbcClient client, StatementText text) implements JdbcClient {

    @Override
    public StatementSpec sql(String sql) {
        return client.sql(text.inDatabase(sql));
    }
}
