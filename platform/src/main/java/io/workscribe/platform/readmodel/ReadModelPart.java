package io.workscribe.platform.readmodel;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What one context keeps in a read model. Each part is a bean. The tables of a model are in the resource {@code
 * /readmodel/<model>.sql}: {@code CREATE TABLE} with the schema that code says, then whatever belongs to it, indexes by a
 * bare name.
 */
public abstract class ReadModelPart {

    private final String model;
    private final List<Class<?>> projections;

    /**
     * @param model the same in all parts of a model
     * @param projections classes with event handlers, each annotated with the processing group
     */
    protected ReadModelPart(String model, Class<?>... projections) {
        this.model = model;
        this.projections = List.of(projections);
    }

    /**
     * One object of each of the projections, for one generation.
     *
     * @param jdbc knows the model's tables of this generation by the names that code has for them, and no others of read
     *     models
     */
    public abstract List<?> handlers(JdbcClient jdbc);

    final String model() {
        return model;
    }

    final List<Class<?>> projections() {
        return projections;
    }
}
