package io.workscribe.platform.schedule;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Duration;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where work is put to be done. It is part of the caller's transaction: rolled back, it was never wanted; committed, it
 * is done at least once, also after a crash.
 */
public final class DeferredWork {

    private final SchedulerClient waiting;
    private final Serializer serializer;
    private final Runnable wakeWorkers;

    DeferredWork(SchedulerClient waiting, Serializer serializer, Runnable wakeWorkers) {
        this.waiting = waiting;
        this.serializer = serializer;
        this.wakeWorkers = wakeWorkers;
    }

    /** As soon as the transaction is over; work of this kind that waits under the id already stays as it is. */
    public <T> void soon(TaskDescriptor<T> kind, String id, T data) {
        after(Duration.ZERO, kind, id, data);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wakeWorkers.run();
                }
            });
        } else {
            wakeWorkers.run();
        }
    }

    public <T> void after(Duration delay, TaskDescriptor<T> kind, String id, T data) {
        waiting.scheduleIfNotExists(
                kind.instance(id).data(data).build(), new SystemClock().now().plus(delay));
    }

    /** Takes back what waits; empty when nothing does. */
    public <T> Optional<T> take(TaskDescriptor<T> kind, String id) {
        TaskInstanceId instance = TaskInstanceId.of(kind.getTaskName(), id);
        Optional<T> data = waiting.getScheduledExecution(instance)
                .filter(execution -> !execution.isPicked())
                .map(execution -> serializer.deserialize(kind.getDataClass(), execution.getRawData()));
        if (data.isPresent()) {
            waiting.cancel(instance);
        }
        return data;
    }
}
