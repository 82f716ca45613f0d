package io.workscribe.query.history;

import io.workscribe.api.common.PersonalText;
import io.workscribe.api.history.ChangedResource;
import io.workscribe.api.history.query.ChangeView;
import io.workscribe.api.history.query.ChangedFieldView;
import io.workscribe.api.history.query.ChangedPartView;
import io.workscribe.api.identity.query.UserSummary;
import io.workscribe.platform.json.Json;
import io.workscribe.query.row.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A row of {@code query.change} with its parts, before it is known what people are called. */
record ShownChange(
        long number,
        UUID id,
        Instant at,
        @Nullable UserSummary actor,
        @Nullable UUID cause,
        @Nullable UUID undoes,
        @Nullable UUID undoneBy,
        boolean lasting,
        JsonNode parts,
        int partCount) {

    /** Fields whose values are people. */
    private static final Set<String> PEOPLE = Set.of("assignee_id");

    /** Resources that are called as they are elsewhere. */
    private static final Set<String> NAMED_ELSEWHERE =
            Set.of(ChangedResource.MEMBER.wire(), ChangedResource.INVITATION.wire());

    static ShownChange in(Row row) throws SQLException {
        return new ShownChange(
                row.number("number"),
                row.uuid("change_id"),
                row.instant("at"),
                row.personOrNull("actor"),
                row.uuid("cause"),
                row.uuid("undoes"),
                row.uuid("undone_by"),
                row.flag("lasting"),
                Json.MAPPER.readTree(row.text("parts")),
                row.integer("part_count"));
    }

    /** The ids of which a name is wanted that is not in the row. */
    Set<UUID> namedElsewhere() {
        Set<UUID> ids = new HashSet<>();
        for (JsonNode part : parts) {
            if (NAMED_ELSEWHERE.contains(part.path("resource").stringValue())) {
                ids.add(UUID.fromString(part.path("id").stringValue()));
            }
            for (String field : PEOPLE) {
                JsonNode values = part.path("fields").path(field);
                addId(values.path(FieldValues.FROM), ids);
                addId(values.path(FieldValues.TO), ids);
            }
        }
        return ids;
    }

    private static void addId(JsonNode value, Set<UUID> ids) {
        if (value.isString()) {
            ids.add(UUID.fromString(value.stringValue()));
        }
    }

    ChangeView view(Map<UUID, String> names, ShownDocuments documents) {
        List<ChangedPartView> shown = new ArrayList<>();
        for (JsonNode part : parts) {
            shown.add(part(part, names, documents));
        }
        return new ChangeView(
                id, at, actor, via(), cause, undoes, undoneBy, !lasting && undoneBy == null, shown, partCount);
    }

    private String via() {
        if (undoes != null) {
            return "undo";
        }
        return cause == null ? "web" : "policy";
    }

    private static ChangedPartView part(JsonNode part, Map<UUID, String> names, ShownDocuments documents) {
        UUID id = UUID.fromString(part.path("id").stringValue());
        String label = part.path("label").isString() ? part.path("label").stringValue() : names.getOrDefault(id, "");
        List<ChangedFieldView> fields = new ArrayList<>();
        part.path("fields").forEachEntry((name, values) -> fields.add(field(name, values, names, documents)));
        return new ChangedPartView(
                part.path("resource").stringValue(),
                id,
                label,
                part.path("action").stringValue(),
                fields);
    }

    private static ChangedFieldView field(
            String name, JsonNode values, Map<UUID, String> names, ShownDocuments documents) {
        JsonNode from = values.path(FieldValues.FROM);
        JsonNode to = values.path(FieldValues.TO);
        if (PEOPLE.contains(name)) {
            return new ChangedFieldView(name, text(from), text(to), person(from, names), person(to, names));
        }
        return new ChangedFieldView(
                name,
                documents.valueOf(from),
                documents.valueOf(to),
                text(values.path(FieldValues.FROM_LABEL)),
                text(values.path(FieldValues.TO_LABEL)));
    }

    private static @Nullable String person(JsonNode id, Map<UUID, String> names) {
        return id.isString() ? names.getOrDefault(UUID.fromString(id.stringValue()), PersonalText.ERASED) : null;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString() ? value.stringValue() : null;
    }
}
