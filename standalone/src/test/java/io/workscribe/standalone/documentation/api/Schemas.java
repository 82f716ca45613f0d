package io.workscribe.standalone.documentation.api;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** JSON Schemas as OpenAPI 3.1 has them: null is a type like any other. */
final class Schemas {

    private static final String NULL = "null";

    private Schemas() {}

    static Schema<?> any() {
        return new JsonSchema();
    }

    static Schema<?> ofNull() {
        return type(NULL);
    }

    static Schema<?> type(String type) {
        Schema<?> schema = new JsonSchema();
        schema.setTypes(new LinkedHashSet<>(List.of(type)));
        return schema;
    }

    static Schema<?> type(String type, String format) {
        Schema<?> schema = type(type);
        schema.setFormat(format);
        return schema;
    }

    static Schema<?> object() {
        return type("object");
    }

    /** Whatever may stand in it. */
    static Schema<?> openObject() {
        Schema<?> schema = object();
        schema.setAdditionalProperties(true);
        return schema;
    }

    static Schema<?> emptyObject() {
        Schema<?> schema = object();
        schema.setMaxProperties(0);
        return schema;
    }

    static Schema<?> list(Schema<?> items) {
        Schema<?> schema = type("array");
        schema.setItems(items);
        return schema;
    }

    static Schema<?> reference(String component) {
        Schema<?> schema = new JsonSchema();
        schema.set$ref(Components.COMPONENTS_SCHEMAS_REF + component);
        return schema;
    }

    static Schema<?> choice(List<String> spellings) {
        return ofKeywords(Map.of("type", "string", "enum", spellings));
    }

    static Schema<?> oneOf(List<Schema<?>> choices, Discriminator discriminator) {
        Schema<?> schema = any();
        choices.forEach(schema::addOneOfItem);
        schema.setDiscriminator(discriminator);
        return schema;
    }

    /** The same, but that null will do as well. */
    static Schema<?> nullable(Schema<?> schema) {
        if (schema.get$ref() != null) {
            Schema<?> either = new JsonSchema();
            either.setAnyOf(List.of(schema, ofNull()));
            return either;
        }
        if (schema.getTypes() == null) {
            return schema;
        }
        schema.getTypes().add(NULL);
        if (schema.getEnum() != null) {
            List<Object> choices = new ArrayList<>(schema.getEnum());
            choices.add(null);
            replaceEnum(schema, choices);
        }
        return schema;
    }

    @SuppressWarnings("unchecked")
    private static void replaceEnum(Schema<?> schema, List<Object> choices) {
        ((Schema<Object>) schema).setEnum(choices);
    }

    static Schema<?> ofKeywords(Map<String, Object> keywords) {
        Map<String, Object> listed = new LinkedHashMap<>(keywords);
        listed.computeIfPresent("type", (keyword, type) -> type instanceof String ? List.of(type) : type);
        listed.remove("items");
        Schema<?> schema = Json31.mapper().convertValue(listed, JsonSchema.class);
        if (schema.getTypes() != null) {
            schema.setTypes(new LinkedHashSet<>(schema.getTypes()));
        }
        if (keywords.get("items") instanceof Map<?, ?> items) {
            Map<String, Object> ofItems = new LinkedHashMap<>();
            items.forEach((keyword, value) -> ofItems.put((String) keyword, value));
            schema.setItems(ofKeywords(ofItems));
        }
        return schema;
    }
}
