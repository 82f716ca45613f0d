package io.workscribe.query.deletion;

import io.workscribe.platform.readmodel.ReadModelPart;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DeletionTables extends ReadModelPart {

    DeletionTables() {
        super("activity", DeletionProjection.class);
    }

    @Override
    public List<?> handlers(JdbcClient jdbc) {
        return List.of(new DeletionProjection(new Deletions(jdbc)));
    }
}
