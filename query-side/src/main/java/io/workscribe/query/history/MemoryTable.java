package io.workscribe.query.history;

import io.workscribe.platform.json.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** Reads {@code query.change_memory}. */
class MemoryTable {

    private static final TypeReference<TreeMap<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    MemoryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of which something is known. */
    Map<UUID, Known> of(Set<UUID> ids) {
        Map<UUID, Known> known = new HashMap<>();
        jdbc.sql(
                        "SELECT id, label, details FROM query.change_memory WHERE id = ANY (string_to_array(:ids, ',')::uuid[])")
                .param("ids", IdList.of(ids))
                .query(row -> {
                    known.put(
                            row.getObject("id", UUID.class),
                            new Known(
                                    row.getString("label"), Json.MAPPER.readValue(row.getString("details"), DETAILS)));
                });
        return known;
    }
}
