package io.workscribe.platform.messaging;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.event.LabelCreated;
import java.util.UUID;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.context.ApplicationContext;

/** Events whose only content is a name, for handlers that go by it. */
final class PublishedLabels {

    private PublishedLabels() {}

    /** In one transaction, each of a stream of its own. */
    static void publish(ApplicationContext context, String... names) {
        DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        work.attachTransaction(context.getBean(TransactionManager.class));
        for (String name : names) {
            context.getBean(EventStore.class)
                    .publish(new GenericDomainEventMessage<>(
                            "Project",
                            UUID.randomUUID().toString(),
                            0,
                            new LabelCreated(
                                    ProjectId.random(), OrganizationId.random(), LabelId.random(), name, "#000000")));
        }
        work.commit();
    }
}
