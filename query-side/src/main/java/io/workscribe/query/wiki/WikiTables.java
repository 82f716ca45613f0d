package io.workscribe.query.wiki;

import io.workscribe.platform.readmodel.ReadModelPart;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Spaces with their trees, and pages with their versions. */
@Component
class WikiTables extends ReadModelPart {

    WikiTables() {
        super("wiki", SpaceProjection.class, PageProjection.class);
    }

    @Override
    public List<?> handlers(JdbcClient jdbc) {
        return List.of(new SpaceProjection(jdbc, new PagePlaces(jdbc)), new PageProjection(new PageTable(jdbc)));
    }
}
