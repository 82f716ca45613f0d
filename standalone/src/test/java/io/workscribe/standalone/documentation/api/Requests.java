package io.workscribe.standalone.documentation.api;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.workscribe.api.common.Document;
import io.workscribe.platform.web.JsonSchema;
import io.workscribe.platform.web.RequestedField;
import io.workscribe.platform.web.RequestedField.Absent;
import io.workscribe.platform.web.RequestedField.Presence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What an endpoint takes, from what it asked of several requests. */
final class Requests {

    /** One key, and what became of requests without it. */
    private static final class Question {

        private final JsonSchema schema;
        private final List<Presence> presences = new ArrayList<>();

        Question(JsonSchema schema) {
            this.schema = schema;
        }

        /** Not when any request got along without it. */
        boolean isRequired() {
            return presences.stream().allMatch(presence -> presence.absent() == Absent.REFUSED);
        }

        Schema<?> schema() {
            Schema<?> schema = Schemas.ofKeywords(this.schema.keywords());
            if (isRequired()) {
                return schema;
            }
            Object byDefault = byDefault();
            if (byDefault != null) {
                schema.setDefault(byDefault);
            }
            if (is(Absent.UNCHANGED)) {
                schema.setDescription("Stays as it is when left out or null; a merge patch may not null it.");
            } else if (is(Absent.UNCHANGED_PATCH_CLEARS)) {
                schema.setDescription("Stays as it is when left out or null; null in a merge patch clears it.");
            } else if (is(Absent.UNCHANGED_NULL_CLEARS)) {
                schema.setDescription("Stays as it is when left out; null clears it.");
            }
            return schema;
        }

        private boolean is(Absent absent) {
            return presences.stream().anyMatch(presence -> presence.absent() == absent);
        }

        private Object byDefault() {
            return presences.stream()
                    .map(Presence::byDefault)
                    .filter(value -> value != null)
                    .map(Question::onTheWire)
                    .findFirst()
                    .orElse(null);
        }

        private static Object onTheWire(Object value) {
            if (value instanceof Enum<?> choice) {
                return choice.name().toLowerCase(Locale.ROOT);
            }
            return value instanceof Document document
                    ? JsonMapper.shared().readValue(document.json(), Map.class)
                    : value;
        }
    }

    private final Map<List<String>, Question> body;
    private final Map<List<String>, Question> path;
    private final Map<List<String>, Question> query;

    Requests(Interview interview) {
        this.body = questions(interview, "body");
        this.path = questions(interview, "path");
        this.query = questions(interview, "query");
    }

    /** The first form counts: where one is asked for again, that is to say more about a special case. */
    private static Map<List<String>, Question> questions(Interview interview, String place) {
        Map<List<String>, Question> questions = new LinkedHashMap<>();
        for (List<RequestedField> round : interview.rounds()) {
            Map<List<String>, Presence> lastPresences = new LinkedHashMap<>();
            for (RequestedField requested : round) {
                if (requested.place().equals(place)) {
                    questions.computeIfAbsent(requested.keys(), keys -> new Question(requested.schema()));
                    lastPresences.put(requested.keys(), requested.presence());
                }
            }
            lastPresences.forEach(
                    (keys, presence) -> questions.get(keys).presences.add(presence));
        }
        return questions;
    }

    List<Parameter> parameters(Endpoint endpoint) {
        List<Parameter> parameters = new ArrayList<>();
        for (String name : endpoint.pathVariables()) {
            Question question = path.get(List.of(name));
            Schema<?> schema = question == null ? Schemas.type("string") : question.schema();
            parameters.add(parameter("path", name, true, schema));
        }
        query.forEach((keys, question) ->
                parameters.add(parameter("query", keys.get(0), question.isRequired(), question.schema())));
        endpoint.cookies().forEach(name -> parameters.add(parameter("cookie", name, false, Schemas.type("string"))));
        return parameters;
    }

    private static Parameter parameter(String place, String name, boolean required, Schema<?> schema) {
        return new Parameter().in(place).name(name).required(required).schema(schema);
    }

    boolean takesBody() {
        return body.containsKey(List.<String>of());
    }

    boolean needsBody() {
        return body.get(List.<String>of()).isRequired();
    }

    Schema<?> body() {
        return object(List.of());
    }

    private Schema<?> object(List<String> outer) {
        Schema<?> object = Schemas.object();
        List<String> required = new ArrayList<>();
        body.forEach((keys, question) -> {
            if (keys.size() == outer.size() + 1 && keys.subList(0, outer.size()).equals(outer)) {
                String key = keys.get(outer.size());
                object.addProperty(key, value(keys, question));
                if (question.isRequired()) {
                    required.add(key);
                }
            }
        });
        if (!required.isEmpty()) {
            object.setRequired(required);
        }
        return object;
    }

    private Schema<?> value(List<String> keys, Question question) {
        Schema<?> schema = question.schema();
        List<String> items = new ArrayList<>(keys);
        items.add(RequestedField.EACH);
        if (body.keySet().stream()
                .anyMatch(inner -> inner.size() > items.size()
                        && inner.subList(0, items.size()).equals(items))) {
            schema.setItems(object(items));
        }
        if (body.keySet().stream().anyMatch(inner -> isInside(keys, inner))) {
            schema = object(keys);
        }
        return question.isRequired() ? schema : Schemas.nullable(schema);
    }

    private static boolean isInside(List<String> keys, List<String> inner) {
        return inner.size() > keys.size()
                && inner.subList(0, keys.size()).equals(keys)
                && !inner.get(keys.size()).equals(RequestedField.EACH);
    }
}
