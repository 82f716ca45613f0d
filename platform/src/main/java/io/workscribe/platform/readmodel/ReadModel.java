package io.workscribe.platform.readmodel;

import io.workscribe.platform.database.StatementText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A read model as this code knows it.
 *
 * @param name as operators say it
 * @param group of its handlers
 * @param ddl the statements that make its tables, with the names of code
 * @param tables the names of code, with their schema, in the order of the statements
 * @param fingerprint another one when tables or handlers are others
 */
public record ReadModel(
        String name, String group, String ddl, List<String> tables, String fingerprint, List<ReadModelPart> parts) {

    private static final Pattern CREATE_TABLE = Pattern.compile("CREATE TABLE ([a-z_]+\\.[a-z_]+)");

    /** The models that the parts belong to. */
    public static List<ReadModel> of(Stream<ReadModelPart> all) {
        Map<String, List<ReadModelPart>> parts = new TreeMap<>();
        all.forEach(part ->
                parts.computeIfAbsent(part.model(), name -> new ArrayList<>()).add(part));
        return parts.entrySet().stream()
                .map(model -> of(model.getKey(), model.getValue()))
                .toList();
    }

    private static ReadModel of(String name, List<ReadModelPart> parts) {
        List<Class<?>> projections =
                parts.stream().flatMap(part -> part.projections().stream()).toList();
        List<String> groups = projections.stream()
                .map(projection ->
                        projection.getAnnotation(ProcessingGroup.class).value())
                .distinct()
                .toList();
        if (groups.size() != 1) {
            throw new IllegalStateException("The projections of %s are in several groups: %s".formatted(name, groups));
        }
        String ddl = ddl(name, parts.get(0).getClass());
        List<String> tables =
                CREATE_TABLE.matcher(ddl).results().map(found -> found.group(1)).toList();
        return new ReadModel(name, groups.get(0), ddl, tables, Fingerprint.of(ddl, projections), List.copyOf(parts));
    }

    private static String ddl(String name, Class<?> beside) {
        String resource = "/readmodel/" + name + ".sql";
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where a generation has its tables. */
    public String schema(long generation) {
        return name + "_g" + generation;
    }

    /** Where readers of this code find the live ones: code whose tables or handlers are others looks elsewhere. */
    public String readersSchema() {
        return name + "_" + fingerprint;
    }

    /** Names of code and where they are, for the handlers of a generation. */
    StatementText writing(long generation) {
        return schemas(schema(generation));
    }

    private TableSchemas schemas(String schema) {
        Map<String, String> places = new LinkedHashMap<>();
        tables.forEach(table -> places.put(table, schema));
        return new TableSchemas(places);
    }

    /** The same for readers of all these models. */
    public static StatementText reading(List<ReadModel> models) {
        Map<String, String> places = new LinkedHashMap<>();
        models.forEach(model -> model.tables().forEach(table -> places.put(table, model.readersSchema())));
        return new TableSchemas(places);
    }

    List<Object> handlers(JdbcClient jdbc) {
        return parts.stream()
                .<Object>flatMap(part -> part.handlers(jdbc).stream())
                .toList();
    }

    /** Without the schema that code says. */
    List<String> bareTables() {
        return tables.stream()
                .map(table -> table.substring(table.indexOf('.') + 1))
                .toList();
    }

    String createIn(String schema) {
        Matcher names = Pattern.compile("\\b(" + String.join("|", tables).replace(".", "\\.") + ")\\b")
                .matcher(ddl);
        return names.replaceAll(
                name -> schema + name.group(1).substring(name.group(1).indexOf('.')));
    }
}
