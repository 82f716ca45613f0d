package io.workscribe.query.notification;

import io.workscribe.platform.readmodel.ReadModelPart;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notifications. */
@Component
class InboxTables extends ReadModelPart {

    InboxTables() {
        super("inbox", InboxProjection.class);
    }

    @Override
    public List<?> handlers(JdbcClient jdbc) {
        return List.of(new InboxProjection(jdbc));
    }
}
