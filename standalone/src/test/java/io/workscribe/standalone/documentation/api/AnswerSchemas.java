package io.workscribe.standalone.documentation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import io.workscribe.api.common.Document;
import io.workscribe.api.common.ShownVersion;
import io.workscribe.api.common.Versioned;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Schemas of what is answered, from the records that become JSON: every key is always there. */
final class AnswerSchemas {

    private static final Map<Type, Schema<?>> SIMPLE = Map.ofEntries(
            Map.entry(Object.class, Schemas.any()),
            Map.entry(String.class, Schemas.type("string")),
            Map.entry(boolean.class, Schemas.type("boolean")),
            Map.entry(Boolean.class, Schemas.type("boolean")),
            Map.entry(int.class, Schemas.type("integer", "int32")),
            Map.entry(Integer.class, Schemas.type("integer", "int32")),
            Map.entry(long.class, Schemas.type("integer", "int64")),
            Map.entry(Long.class, Schemas.type("integer", "int64")),
            Map.entry(double.class, Schemas.type("number", "double")),
            Map.entry(Double.class, Schemas.type("number", "double")),
            Map.entry(UUID.class, Schemas.type("string", "uuid")),
            Map.entry(Instant.class, Schemas.type("string", "date-time")),
            Map.entry(LocalDate.class, Schemas.type("string", "date")),
            Map.entry(Document.class, Schemas.openObject()),
            Map.entry(Map.class, Schemas.openObject()));

    private final JsonMapper wire;
    private final Map<String, Class<?>> classes = new TreeMap<>();
    private final Map<String, Schema<?>> components = new TreeMap<>();

    /** @param wire the mapper that writes the answers */
    AnswerSchemas(JsonMapper wire) {
        this.wire = wire;
    }

    /** Those that were referred to so far. */
    Map<String, Schema<?>> components() {
        return components;
    }

    /** The schema of a type; of records and enumerations, a reference. */
    Schema<?> of(Type type) {
        if (SIMPLE.containsKey(type)) {
            return copy(SIMPLE.get(type));
        }
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return container((Class<?>) generic.getRawType(), of(last));
        }
        if (type instanceof Class<?> simple && simple.isEnum()) {
            return named(simple, () -> Schemas.choice(spellings(simple)));
        }
        if (type instanceof Class<?> simple && simple.isRecord()) {
            RecordComponent value = simple.getRecordComponents()[0];
            return value.getAccessor().isAnnotationPresent(JsonValue.class)
                    ? of(value.getType())
                    : named(simple, () -> object(simple));
        }
        if (type instanceof Class<?> simple && simple.isAnnotationPresent(JsonSubTypes.class)) {
            return named(simple, () -> oneOf(simple));
        }
        throw new IllegalArgumentException("It is not known yet how " + type + " is answered");
    }

    private Schema<?> of(AnnotatedType type) {
        Schema<?> schema = whenThere(type);
        return type.isAnnotationPresent(Nullable.class) ? Schemas.nullable(schema) : schema;
    }

    private Schema<?> whenThere(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType generic
                ? container(
                        (Class<?>) ((ParameterizedType) type.getType()).getRawType(),
                        of(generic.getAnnotatedActualTypeArguments()[
                                generic.getAnnotatedActualTypeArguments().length - 1]))
                : of(type.getType());
    }

    private static Schema<?> container(Class<?> container, Schema<?> content) {
        if (Collection.class.isAssignableFrom(container)) {
            return Schemas.list(content);
        }
        if (Map.class.isAssignableFrom(container)) {
            Schema<?> map = Schemas.object();
            map.setAdditionalProperties(content);
            return map;
        }
        throw new IllegalArgumentException("It is not known yet how a " + container + " is answered");
    }

    private Schema<?> named(Class<?> type, java.util.function.Supplier<Schema<?>> schema) {
        String name = nameOf(type);
        Class<?> known = classes.putIfAbsent(name, type);
        if (known == null) {
            components.put(name, schema.get());
        } else if (known != type) {
            throw new IllegalStateException(known + " and " + type + " would both be called " + name);
        }
        return Schemas.reference(name);
    }

    static String nameOf(Class<?> type) {
        return type.getSimpleName().replaceAll("(View|Response)$", "");
    }

    private Schema<?> object(Class<?> type) {
        Schema<?> object = Schemas.object();
        List<String> always = new ArrayList<>();
        for (Class<?> oneOfThese : type.getInterfaces()) {
            if (oneOfThese.isAnnotationPresent(JsonSubTypes.class)) {
                String key = keyThatTells(oneOfThese);
                object.addProperty(
                        key, Schemas.choice(List.of(subtypes(oneOfThese).get(type))));
                always.add(key);
            }
        }
        for (RecordComponent component : type.getRecordComponents()) {
            if (travelsAsHeader(component, type)) {
                continue;
            }
            String key = Texts.key(component.getName());
            JsonInclude inclusion = component.getAccessor().getAnnotation(JsonInclude.class);
            if (inclusion != null) {
                // Left out when it is null; where it is always there, it is another answer that leaves it out.
                object.addProperty(
                        key,
                        inclusion.value() == JsonInclude.Include.ALWAYS
                                ? of(component.getAnnotatedType())
                                : whenThere(component.getAnnotatedType()));
            } else {
                object.addProperty(key, of(component.getAnnotatedType()));
                always.add(key);
            }
        }
        object.setRequired(always);
        return object;
    }

    private Schema<?> oneOf(Class<?> type) {
        Discriminator discriminator = new Discriminator().propertyName(keyThatTells(type));
        List<Schema<?>> references = new ArrayList<>();
        subtypes(type).forEach((subtype, name) -> {
            Schema<?> reference = of(subtype);
            references.add(reference);
            discriminator.mapping(name, reference.get$ref());
        });
        return Schemas.oneOf(references, discriminator);
    }

    private static String keyThatTells(Class<?> type) {
        return type.getAnnotation(JsonTypeInfo.class).property();
    }

    private static Map<Class<?>, String> subtypes(Class<?> type) {
        Map<Class<?>, String> names = new LinkedHashMap<>();
        for (JsonSubTypes.Type subtype : type.getAnnotation(JsonSubTypes.class).value()) {
            names.put(subtype.value(), subtype.name());
        }
        return names;
    }

    private static boolean travelsAsHeader(RecordComponent component, Class<?> type) {
        return component.getName().equals("version")
                && Versioned.class.isAssignableFrom(type)
                && !ShownVersion.class.isAssignableFrom(type);
    }

    private List<String> spellings(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> wire.<tools.jackson.databind.JsonNode>valueToTree(constant)
                        .stringValue())
                .toList();
    }

    private static Schema<?> copy(Schema<?> schema) {
        Schema<?> copy = schema.getTypes() == null
                ? Schemas.any()
                : Schemas.type(schema.getTypes().iterator().next());
        copy.setFormat(schema.getFormat());
        copy.setAdditionalProperties(schema.getAdditionalProperties());
        return copy;
    }
}
