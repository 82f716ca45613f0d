package io.workscribe.platform.eventstore;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.axonframework.common.IdentifierFactory;

/** Message ids that grow with time (UUID version 7), so that new events go to the end of their unique index. */
public final class TimeOrderedIdentifierFactory extends IdentifierFactory {

    private final NoArgGenerator generator = Generators.timeBasedEpochRandomGenerator();

    @Override
    public String generateIdentifier() {
        return generator.generate().toString();
    }
}
