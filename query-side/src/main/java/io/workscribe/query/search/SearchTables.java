package io.workscribe.query.search;

import io.workscribe.platform.readmodel.ReadModelPart;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be searched. */
@Component
class SearchTables extends ReadModelPart {

    private final PreparedTexts prepared;

    SearchTables(PreparedTexts prepared) {
        super("search", SearchProjection.class);
        this.prepared = prepared;
    }

    @Override
    public List<?> handlers(JdbcClient jdbc) {
        return List.of(new SearchProjection(new SearchDocuments(jdbc), new SearchTexts(jdbc), prepared));
    }
}
