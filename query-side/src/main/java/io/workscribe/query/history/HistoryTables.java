package io.workscribe.query.history;

import io.workscribe.platform.readmodel.ReadModelPart;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes and their parts, with what they have to remember for that. */
@Component
class HistoryTables extends ReadModelPart {

    HistoryTables() {
        super("history", HistoryProjection.class);
    }

    @Override
    public List<?> handlers(JdbcClient jdbc) {
        return List.of(new HistoryProjection(new ChangeTable(jdbc), new TakenBack(jdbc), new MemoryTable(jdbc)));
    }
}
