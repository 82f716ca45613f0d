package io.workscribe.query.history;

import io.workscribe.platform.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How values of fields are shown: documents are kept as references to what says them. */
interface ShownDocuments {

    Map<String, Boolean> MARK = Map.of(FieldValues.DOCUMENT, true);

    /** Only that there is one. */
    ShownDocuments AS_MARKS = reference -> MARK;

    /** Of a reference. */
    Object document(JsonNode reference);

    default @Nullable Object valueOf(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return value.path(FieldValues.DOCUMENT).isBoolean()
                ? document(value)
                : Json.MAPPER.treeToValue(value, Object.class);
    }
}
