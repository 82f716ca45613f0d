package io.workscribe.distributed.journal;

import com.zaxxer.hikari.HikariDataSource;
import io.workscribe.platform.database.ConnectionPool;
import io.workscribe.platform.database.ConnectionUse;
import io.workscribe.platform.database.DatabaseServer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Short transactions beside the one of the current thread. In production they have a few connections to themselves: who
 * holds one of the pool and waited for another of it would wait for those who do the same.
 */
public final class ApartTransactions implements AutoCloseable {

    private static final int CONNECTIONS = 4;

    private final DataSource connections;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public ApartTransactions(DataSource connections) {
        this.connections = connections;
        this.jdbc = JdbcClient.create(connections);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(connections));
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** With connections to themselves. */
    static ApartTransactions to(DatabaseServer server) {
        return new ApartTransactions(ConnectionPool.to(server.serving(), ConnectionUse.OF_SERVERS.with(CONNECTIONS)));
    }

    /** Does it, and commits before it returns. */
    public <R> R run(Function<JdbcClient, R> work) {
        return transaction.execute(status -> work.apply(jdbc));
    }

    /** Ends the connections that are nobody else's. */
    @Override
    public void close() {
        if (connections instanceof HikariDataSource pool) {
            pool.close();
        }
    }
}
