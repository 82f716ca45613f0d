package io.workscribe.platform.readmodel;

import io.workscribe.platform.database.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Short work as the owner of the schemas, who alone makes and drops them. */
final class OwnerConnection {

    /** Work in one transaction. */
    interface Work<R> {
        R with(Connection connection) throws SQLException;
    }

    private final DatabaseAccess owner;
    private final String application;

    OwnerConnection(DatabaseAccess owner, String application) {
        this.owner = owner;
        this.application = application;
    }

    /** Several processes may do the like at once: what is granted and dropped is done one after the other. */
    <R> R inTurn(Work<R> work) throws SQLException {
        return inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_advisory_xact_lock(hashtextextended('workscribe grants', 0))");
            }
            return work.with(connection);
        });
    }

    <R> R inTransaction(Work<R> work) throws SQLException {
        try (Connection connection = open()) {
            connection.setAutoCommit(false);
            R result = work.with(connection);
            connection.commit();
            return result;
        }
    }

    /** Each statement for itself. */
    void execute(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Connection open() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", owner.username());
        properties.setProperty("password", owner.password());
        properties.setProperty("ApplicationName", application);
        properties.setProperty("logServerErrorDetail", "false");
        return DriverManager.getConnection(owner.url(), properties);
    }
}
