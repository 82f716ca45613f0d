package io.workscribe.standalone.documentation.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values that fit a schema, of one small world: a task is called the same in a request and in its answer. The values
 * are in {@code documentation/examples.json}; a key that is unknown there gets any value of its type.
 */
final class Examples {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Stands for the id of a thing: {@code "{task}"}. */
    private static final Pattern ID = Pattern.compile("\"\\{([a-z ]+)}\"");

    private final JsonNode requests;
    private final JsonNode ids;
    private final JsonNode values;
    private final Map<String, Schema<?>> components;

    Examples(Map<String, Schema<?>> components) {
        this.components = components;
        try (InputStream file = Examples.class.getResourceAsStream("/documentation/examples.json")) {
            JsonNode known = MAPPER.readTree(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            this.requests = known.get("requests");
            this.ids = known.get("ids");
            this.values = known.get("values");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param answer what the endpoint answers with, whose values the request has too */
    Object request(Endpoint endpoint, Schema<?> body, String answer) {
        JsonNode known = requests.get(endpoint.id());
        return known == null ? of(body, answer, "") : plain(known);
    }

    Object answer(Schema<?> schema) {
        return of(schema, "", "");
    }

    Object parameter(String name, Schema<?> schema) {
        return of(schema, "", name);
    }

    private Object of(Schema<?> schema, String owner, String key) {
        JsonNode known = known(schema, owner, key);
        if (known != null) {
            return plain(known);
        }
        if (schema.get$ref() != null) {
            String name = schema.get$ref().substring(Components.COMPONENTS_SCHEMAS_REF.length());
            return of(components.get(name), name, key);
        }
        if (schema.getAnyOf() != null) {
            return of(schema.getAnyOf().get(0), owner, key);
        }
        if (schema.getOneOf() != null) {
            return of(schema.getOneOf().get(0), owner, key);
        }
        Object simple = simple(schema, owner, key);
        if (simple != null || schema.getTypes() == null) {
            return simple;
        }
        return switch (mainType(schema)) {
            case "array" -> list(schema, owner, key);
            case "object" -> object(schema, owner);
            default -> null;
        };
    }

    private List<Object> list(Schema<?> schema, String owner, String key) {
        List<Object> list = new ArrayList<>();
        list.add(of(schema.getItems(), owner, Texts.singular(key)));
        return list;
    }

    private Map<String, Object> object(Schema<?> schema, String owner) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> object.put(name, of(property, owner, name)));
        }
        return object;
    }

    private Object simple(Schema<?> schema, String owner, String key) {
        if ("uuid".equals(schema.getFormat())) {
            return id(owner, key);
        }
        if (schema.getDefault() != null) {
            return schema.getDefault();
        }
        if (schema.getEnum() != null) {
            return schema.getEnum().get(0);
        }
        if (schema.getTypes() == null) {
            return null;
        }
        return switch (mainType(schema)) {
            case "string" -> text(schema);
            case "integer" -> schema.getMinimum() == null ? 1 : schema.getMinimum();
            case "number" -> 1.5;
            case "boolean" -> false;
            default -> null;
        };
    }

    private static String text(Schema<?> schema) {
        if (schema.getFormat() == null) {
            return "text";
        }
        return switch (schema.getFormat()) {
            case "date-time" -> "2026-03-02T09:14:07.123456Z";
            case "date" -> "2026-03-13";
            case "email", "idn-email" -> "max@example.com";
            default -> "text";
        };
    }

    /** The same thing has the same id wherever it is spoken of. */
    private String id(String owner, String key) {
        return idOf(
                key.equals("id")
                        ? owner.replaceAll("(?<=.)[A-Z].*", "")
                        : ids.path(key).asString(key.replaceAll("_id$", "")));
    }

    private static String idOf(String thing) {
        return UUID.nameUUIDFromBytes(Texts.lowerCase(thing).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private JsonNode known(Schema<?> schema, String owner, String key) {
        return Stream.of(owner + "." + key, key)
                .map(values::get)
                .filter(value -> value != null && fits(value, schema))
                .findFirst()
                .orElse(null);
    }

    private boolean fits(JsonNode value, Schema<?> schema) {
        if (schema.get$ref() != null) {
            return fits(value, components.get(schema.get$ref().substring(Components.COMPONENTS_SCHEMAS_REF.length())));
        }
        if (schema.getTypes() == null) {
            return false;
        }
        if (value.isNull()) {
            return schema.getTypes().contains("null");
        }
        if ("uuid".equals(schema.getFormat())) {
            return false;
        }
        if (schema.getEnum() != null && !schema.getEnum().contains(value.asString(""))) {
            return false;
        }
        String type = value.isString()
                ? "string"
                : value.isBoolean() ? "boolean" : value.isNumber() ? "integer" : value.isArray() ? "array" : "object";
        return schema.getTypes().contains(type) && (!type.equals("object") || schema.getProperties() == null);
    }

    private static String mainType(Schema<?> schema) {
        Set<String> types = schema.getTypes();
        return types.iterator().next();
    }

    private static Object plain(JsonNode value) {
        String json = ID.matcher(value.toString()).replaceAll(thing -> "\"" + idOf(thing.group(1)) + "\"");
        return MAPPER.readValue(json, Object.class);
    }
}
