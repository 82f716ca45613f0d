package io.workscribe.query.live;

import io.workscribe.query.live.ChangeLog.NewEntry;
import io.workscribe.query.live.ShownRows.Shown;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes messages of drafts: with the rows as lists show them now, all rows of a kind read at once. */
@Component
class ChangeWriter {

    private static final int MOST_DATA_BYTES = 32 * 1024;
    private static final String NOTHING = "null";

    private final Map<String, ShownRows> rows;
    private final JsonMapper mapper;

    ChangeWriter(List<ShownRows> rows, JsonMapper mapper) {
        this.rows = rows.stream().collect(Collectors.toMap(ShownRows::kind, Function.identity()));
        this.mapper = mapper;
    }

    List<NewEntry> write(List<Draft> drafts) {
        Map<String, Map<UUID, Shown>> shown = read(drafts);
        // A row is told about more than one topic.
        Map<Object, String> written = new IdentityHashMap<>();
        List<NewEntry> entries = new ArrayList<>();
        for (Draft draft : drafts) {
            Shown row = draft.action() == Action.DELETED
                    ? null
                    : shown.getOrDefault(draft.shown().kind(), Map.of())
                            .get(draft.shown().row());
            if (row != null || !draft.implied()) {
                Object data = draft.shown().data() != null ? draft.shown().data() : row == null ? null : row.row();
                String json = data == null ? NOTHING : written.computeIfAbsent(data, this::json);
                entries.add(entry(draft, row, json));
            }
        }
        return entries;
    }

    private Map<String, Map<UUID, Shown>> read(List<Draft> drafts) {
        Map<String, Set<UUID>> wanted = new HashMap<>();
        for (Draft draft : drafts) {
            if (draft.action() != Action.DELETED && draft.shown().data() == null) {
                wanted.computeIfAbsent(draft.shown().kind(), none -> new HashSet<>())
                        .add(draft.shown().row());
            }
        }
        Map<String, Map<UUID, Shown>> shown = new HashMap<>();
        wanted.forEach((kind, ids) -> {
            ShownRows known = rows.get(kind);
            if (known == null) {
                throw new IllegalStateException("Nobody shows rows of kind " + kind);
            }
            shown.put(kind, known.find(ids));
        });
        return shown;
    }

    private NewEntry entry(Draft draft, @Nullable Shown row, String data) {
        Happened happened = draft.happened();
        ObjectNode message = mapper.createObjectNode()
                .put("type", "change")
                .put("topic", draft.topic().text())
                .put("change_id", happened.changeId())
                .put("client", happened.client())
                .put("actor_id", happened.actor())
                .put("at", mapper.convertValue(happened.at(), String.class))
                .put("resource", draft.resource())
                .put("id", draft.id().toString())
                .put("action", draft.action().wire());
        draft.fields().forEach(message.putArray("fields")::add);
        message.put("version", row == null ? happened.version() : row.version())
                .put("revision", happened.position())
                .put("cause", happened.cause());
        message.putNull("data");
        String text = mapper.writeValueAsString(message);
        // The key is the last one, so that what is shown is made into JSON once only.
        String whole = text.substring(0, text.length() - (NOTHING + "}").length()) + data + "}";
        return new NewEntry(
                draft.topic(),
                happened.position(),
                draft.organizationId(),
                draft.audience(),
                draft.resource(),
                draft.id(),
                draft.action().wire(),
                happened.changeId(),
                whole);
    }

    /** Nothing when it is too long. */
    private String json(Object shown) {
        String json = mapper.writeValueAsString(shown);
        boolean tooLong = json.length() > MOST_DATA_BYTES
                || json.length() * 3 > MOST_DATA_BYTES
                        && json.getBytes(StandardCharsets.UTF_8).length > MOST_DATA_BYTES;
        return tooLong ? NOTHING : json;
    }
}
