package io.workscribe.command.creation;

import java.util.function.Supplier;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.Repository;

/** Something new that another decision makes, in its own unit of work. */
public final class NewAggregate {

    private NewAggregate() {}

    /** @param created the event with which it begins */
    public static <T> Aggregate<T> of(Repository<T> repository, Supplier<T> blank, Object created) {
        try {
            return repository.newInstance(() -> {
                AggregateLifecycle.apply(created);
                return blank.get();
            });
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception impossible) {
            throw new IllegalStateException("Nothing new can be made", impossible);
        }
    }
}
