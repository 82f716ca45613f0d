package io.workscribe.platform.messaging;

import io.workscribe.api.common.MetaKeys;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Checks a command against the version that its sender last saw, where the sender named one (If-Match). */
final class ExpectedVersionResolver implements CommandTargetResolver {

    private final CommandTargetResolver annotations =
            AnnotationCommandTargetResolver.builder().build();

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        VersionedAggregateIdentifier target = annotations.resolveTarget(command);
        Object expected = command.getMetaData().get(MetaKeys.EXPECTED_VERSION);
        return expected == null
                ? target
                : new VersionedAggregateIdentifier(target.getIdentifierValue(), Long.valueOf(expected.toString()));
    }
}
