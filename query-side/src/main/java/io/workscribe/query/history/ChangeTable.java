package io.workscribe.query.history;

import io.workscribe.api.history.ChangeAction;
import io.workscribe.platform.json.Json;
import io.workscribe.query.row.Timestamps;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ArrayNode;

/**
 * The SQL that writes {@code query.change}, {@code query.change_part} and {@code query.change_scope}, and with them what is
 * remembered: a part is one statement. What several events
 * of one change do to one resource is one part: the first says what was there before, the last what is there now.
 */
class ChangeTable {

    private static final String ACTIONS = Arrays.stream(ChangeAction.values())
            .map(action -> "'" + action.wire() + "'")
            .collect(Collectors.joining(",", "ARRAY[", "]"));

    /** A field that the part has already keeps what it was before the change. */
    private static final String MERGED_FIELDS = """
            known.fields || (
                SELECT coalesce(jsonb_object_agg(added.key,
                    CASE WHEN jsonb_exists(known.fields, added.key)
                        THEN (added.value - 'from' - 'from_label') || jsonb_strip_nulls(jsonb_build_object(
                            'from', known.fields -> added.key -> 'from',
                            'from_label', known.fields -> added.key -> 'from_label'))
                        ELSE added.value END), '{}')
                FROM jsonb_each(excluded.fields) added)""";

    private static final String WRITE = """
            WITH begun AS (
                INSERT INTO query.change AS known
                    (number, change_id, organization_id, at, actor_id, cause, undoes, lasting)
                VALUES (:position, :change, :organization,
                    greatest(:at, (SELECT before.at + interval '1 microsecond' FROM query.change before
                        WHERE before.organization_id = :organization AND before.number < :position
                        ORDER BY before.number DESC LIMIT 1)),
                    :actor, :cause, :undoes, :lasting)
                ON CONFLICT (change_id, organization_id) DO UPDATE SET lasting = true
                    WHERE excluded.lasting AND NOT known.lasting
                RETURNING number
            ), it AS (
                SELECT number FROM begun
                UNION SELECT number FROM query.change WHERE change_id = :change AND organization_id = :organization
            ), former AS (
                SELECT p.action FROM it JOIN query.change_part p USING (number)
                WHERE p.resource = :resource AND p.resource_id = :id
            ), part AS (
                INSERT INTO query.change_part AS known
                    (number, place, resource, resource_id, label, action, fields, scopes, position)
                SELECT it.number,
                    1 + coalesce((SELECT max(p.place) FROM query.change_part p WHERE p.number = it.number), 0),
                    :resource, :id, :label, :action, :fields::jsonb, string_to_array(:scopes, ',')::uuid[], :position
                FROM it
                ON CONFLICT (number, resource, resource_id) DO UPDATE SET
                    label = coalesce(excluded.label, known.label),
                    action = CASE WHEN array_position(%1$s, excluded.action) > array_position(%1$s, known.action)
                        THEN excluded.action ELSE known.action END,
                    fields = %2$s,
                    scopes = ARRAY(SELECT DISTINCT id FROM unnest(known.scopes || excluded.scopes) id ORDER BY id),
                    position = excluded.position
                WHERE known.position < excluded.position
                RETURNING number, action, scopes
            ), counted AS (
                INSERT INTO query.change_scope (scope_id, resource, action, number)
                SELECT scope, :resource, part.action, part.number FROM part, unnest(part.scopes) scope
                ON CONFLICT DO NOTHING
            ), remembered AS (
                INSERT INTO query.change_memory AS known (id, label, details, position)
                SELECT heard.id, heard.label, heard.details, :position
                FROM jsonb_to_recordset(:memory::jsonb) heard(id uuid, label text, details text)
                ON CONFLICT (id) DO UPDATE SET label = excluded.label, details = excluded.details,
                    position = excluded.position
                WHERE known.position < excluded.position
            )
            SELECT part.number, former.action FROM part JOIN former ON former.action <> part.action
            """.formatted(ACTIONS, MERGED_FIELDS);

    /** Where no other part of the change does that to such a resource. */
    private static final String COUNTS_NO_MORE = """
            DELETE FROM query.change_scope counted
            WHERE counted.number = :number AND counted.resource = :resource AND counted.action = :action
                AND counted.scope_id IN (
                    SELECT unnest(p.scopes) FROM query.change_part p
                    WHERE p.number = :number AND p.resource = :resource AND p.resource_id = :id)
                AND NOT EXISTS (
                    SELECT FROM query.change_part p
                    WHERE p.number = :number AND p.resource = :resource AND p.action = :action
                        AND counted.scope_id = ANY (p.scopes))
            """;

    private final JdbcClient jdbc;

    ChangeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record FormerAction(long number, String action) {}

    /** @param memory what is to be remembered with this part, by id */
    void write(StoredChange change, Part part, Map<UUID, Known> memory) {
        Set<UUID> scopes = new LinkedHashSet<>();
        scopes.add(change.organizationId().value());
        scopes.add(part.id());
        scopes.addAll(part.scopes());
        Optional<FormerAction> former = jdbc.sql(WRITE)
                .param("position", change.position())
                .param("change", change.id())
                .param("organization", change.organizationId().value())
                .param("at", Timestamps.of(change.at()))
                .param("actor", change.actorId())
                .param("cause", change.cause())
                .param("undoes", change.undoes())
                .param("lasting", change.lasting())
                .param("resource", part.resource().wire())
                .param("id", part.id())
                .param("label", part.label())
                .param("action", part.action().wire())
                .param("fields", part.fields().json().toString())
                .param("scopes", IdList.of(scopes.stream().sorted().toList()))
                .param("memory", json(memory))
                .query((row, index) -> new FormerAction(row.getLong("number"), row.getString("action")))
                .optional();
        former.ifPresent(counted -> jdbc.sql(COUNTS_NO_MORE)
                .param("number", counted.number())
                .param("resource", part.resource().wire())
                .param("id", part.id())
                .param("action", counted.action())
                .update());
    }

    private static String json(Map<UUID, Known> memory) {
        ArrayNode heard = Json.MAPPER.createArrayNode();
        memory.forEach((id, known) -> heard.addObject()
                .put("id", id.toString())
                .put("label", known.label())
                .put("details", Json.MAPPER.writeValueAsString(new TreeMap<>(known.details()))));
        return heard.toString();
    }
}
