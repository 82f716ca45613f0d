package io.workscribe.platform.readmodel;

import io.workscribe.platform.database.DatabaseAccess;
import io.workscribe.platform.database.TestDatabase;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Read models on a database of a test, without processors: the test hands events to the handlers itself. */
public final class TestReadModels {

    private final TestDatabase database;
    private final List<ReadModel> models;
    private final OwnerConnection owner;
    private final GenerationSchemas schemas;
    private final JdbcClient reading;
    private final Map<String, List<Object>> handlers = new HashMap<>();
    private long generations;

    public TestReadModels(TestDatabase database, Stream<ReadModelPart> parts) {
        this.database = database;
        this.models = ReadModel.of(parts);
        this.owner = new OwnerConnection(
                new DatabaseAccess(database.url(), database.username(), database.password()), "test");
        this.schemas = new GenerationSchemas(database.username());
        this.reading = ReadModel.reading(models).of(database.jdbc());
        models.forEach(this::renew);
    }

    /** As code reads. */
    public JdbcClient jdbc() {
        return reading;
    }

    /** A statement as code writes it, for a connection that knows only the names of the database. */
    public String inDatabase(String statement) {
        return ReadModel.reading(models).inDatabase(statement);
    }

    public List<String> groups() {
        return models.stream().map(ReadModel::group).sorted().toList();
    }

    public List<Object> handlers(String group) {
        return handlers.get(group);
    }

    /** A new, empty generation takes the place of the one that is there. */
    public void renew(String group) {
        models.stream().filter(model -> model.group().equals(group)).forEach(this::renew);
    }

    /** With the schema that code says. */
    public List<String> tables() {
        return models.stream().flatMap(model -> model.tables().stream()).toList();
    }

    private void renew(ReadModel model) {
        long number = ++generations;
        try {
            owner.inTurn(connection -> {
                schemas.create(connection, model, number);
                schemas.show(connection, model, number);
                return true;
            });
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        handlers.put(model.group(), model.handlers(model.writing(number).of(database.jdbc())));
    }
}
