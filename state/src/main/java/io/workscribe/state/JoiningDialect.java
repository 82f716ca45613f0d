package io.workscribe.state;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets a transaction that is not JPA's own write what its entity manager holds before it commits. */
final class JoiningDialect extends HibernateJpaDialect {

    @Override
    public Object prepareTransaction(EntityManager manager, boolean readOnly, @Nullable String name)
            throws PersistenceException {
        if (!readOnly && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean onlyRead) {
                    manager.flush();
                }
            });
        }
        return super.prepareTransaction(manager, readOnly, name);
    }
}
