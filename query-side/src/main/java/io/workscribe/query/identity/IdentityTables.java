package io.workscribe.query.identity;

import io.workscribe.platform.readmodel.ReadModelPart;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People, in the directory. */
@Component
class IdentityTables extends ReadModelPart {

    IdentityTables() {
        super("directory", PersonProjection.class);
    }

    @Override
    public List<?> handlers(JdbcClient jdbc) {
        return List.of(new PersonProjection(jdbc));
    }
}
