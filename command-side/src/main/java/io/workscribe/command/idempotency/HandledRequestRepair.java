package io.workscribe.command.idempotency;

import io.workscribe.api.common.MetaKeys;
import io.workscribe.platform.messaging.ChangeStamp;
import io.workscribe.platform.mode.ConditionalOnAxonServer;
import io.workscribe.platform.repair.MissingRows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;

/** Notes what was handled where a process died between the events, which are elsewhere, and its own transaction. */
@Component
@ConditionalOnAxonServer
@ProcessingGroup(MissingRows.REPAIR_GROUP)
class HandledRequestRepair {

    private final HandledRequests requests;

    HandledRequestRepair(HandledRequests requests) {
        this.requests = requests;
    }

    @EventHandler
    void on(Object event, @MetaDataValue(MetaKeys.REQUEST) String request, MetaData metaData) {
        if (request != null) {
            requests.note(request);
            requests.wrote(request, ChangeStamp.in(metaData));
        }
    }
}
