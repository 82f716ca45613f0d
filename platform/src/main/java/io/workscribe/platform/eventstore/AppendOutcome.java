package io.workscribe.platform.eventstore;

import java.util.HashSet;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;

/** Tells what became of an append, when the transaction of the database has ended. */
final class AppendOutcome implements TransactionSynchronization {

    private final EventPositions positions;
    private final EventPositions.Append append;
    private final int backend;
    private final Set<Object> savepointsBehind = new HashSet<>();
    private boolean takenBack;

    /** @param backend the process of PostgreSQL that works for the connection */
    AppendOutcome(EventPositions positions, EventPositions.Append append, int backend) {
        this.positions = positions;
        this.append = append;
        this.backend = backend;
    }

    @Override
    public void savepoint(Object savepoint) {
        savepointsBehind.add(savepoint);
    }

    /** To one before the append, which it was not told of. */
    @Override
    public void savepointRollback(Object savepoint) {
        if (!savepointsBehind.contains(savepoint)) {
            takenBack = true;
        }
    }

    @Override
    public void afterCompletion(int status) {
        if (takenBack || status == STATUS_ROLLED_BACK) {
            positions.givenUp(append);
        } else if (status == STATUS_COMMITTED) {
            positions.committed(append);
        } else {
            positions.unknown(append, backend);
        }
    }
}
