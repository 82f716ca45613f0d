package io.workscribe.query.history;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.history.ChangeAction;
import io.workscribe.api.history.ChangedResource;
import io.workscribe.api.history.query.ChangeFilter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a filter asks for, apart from the time, as SQL that finds the numbers of changes. Whatever is asked for is read by an index, from the
 * newest on: all changes of an organization or a person, or those of each kind of part in turn, which are few.
 */
final class ChangeCriteria {

    private static final String ALL_RESOURCES = words(
            Arrays.stream(ChangedResource.values()).map(ChangedResource::wire).toList());
    private static final String ALL_ACTIONS =
            words(Arrays.stream(ChangeAction.values()).map(ChangeAction::wire).toList());

    private final boolean ofParts;
    private final String more;
    private final Map<String, Object> parameters = new HashMap<>();

    ChangeCriteria(OrganizationId organization, ChangeFilter filter) {
        parameters.put("organization", organization.value());
        List<UUID> scopes = scopes(filter);
        this.ofParts = !scopes.isEmpty()
                || !filter.resources().isEmpty()
                || !filter.actions().isEmpty();
        StringBuilder conditions = new StringBuilder();
        if (ofParts) {
            parameters.put("scope", scopes.isEmpty() ? organization.value() : scopes.get(0));
            parameters.put(
                    "resources",
                    filter.resources().isEmpty()
                            ? ALL_RESOURCES
                            : words(filter.resources().stream()
                                    .map(ChangedResource::wire)
                                    .toList()));
            parameters.put(
                    "actions",
                    filter.actions().isEmpty()
                            ? ALL_ACTIONS
                            : words(filter.actions().stream()
                                    .map(ChangeAction::wire)
                                    .toList()));
            conditions.append(IntStream.range(1, scopes.size())
                    .mapToObj(index -> alsoIn(index, scopes.get(index)))
                    .collect(Collectors.joining()));
        }
        if (filter.actorId() != null) {
            parameters.put("actor", filter.actorId().value());
        }
        if (ofParts) {
            conditions.append(ofChange(scopes.isEmpty(), filter.actorId() != null));
        } else if (filter.actorId() != null) {
            conditions.append(" AND c.actor_id = :actor");
        }
        this.more = conditions.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** The newest numbers from :low on and before :before, no more than :wanted. */
    String newest() {
        return ofParts
                ? """
                SELECT DISTINCT found.number FROM unnest(string_to_array(:resources, ',')) kind(resource)
                    CROSS JOIN unnest(string_to_array(:actions, ',')) deed(action)
                    CROSS JOIN LATERAL (
                        SELECT s.number %s%s ORDER BY s.number DESC LIMIT :wanted) found
                ORDER BY number DESC LIMIT :wanted""".formatted(
                                scoped("s.resource = kind.resource AND s.action = deed.action"),
                                between("s", ":low", ":before"))
                : "SELECT c.number " + ofOrganization() + between("c", ":low", ":before")
                        + " ORDER BY c.number DESC LIMIT :wanted";
    }

    /** How many there are from {@code stretch.low} on and before {@code stretch.high}. */
    String count() {
        return ofParts
                ? "SELECT count(DISTINCT s.number) "
                        + scoped("s.resource = ANY (string_to_array(:resources, ','))"
                                + " AND s.action = ANY (string_to_array(:actions, ','))")
                        + between("s", "stretch.low", "stretch.high")
                : "SELECT count(*) " + ofOrganization() + between("c", "stretch.low", "stretch.high");
    }

    private String ofOrganization() {
        return "FROM query.change c WHERE c.organization_id = :organization" + more;
    }

    private String scoped(String kind) {
        return "FROM query.change_scope s WHERE s.scope_id = :scope AND " + kind + more;
    }

    /**
     * What the change must be for a row of its scopes. A lookup for each row that is read, not a join: that could read all
     * changes to find the few.
     *
     * @param whole the scope is the organization
     */
    private static String ofChange(boolean whole, boolean actor) {
        if (whole && !actor) {
            return "";
        }
        return " AND (SELECT c.organization_id = :organization" + (actor ? " AND c.actor_id = :actor" : "")
                + " FROM query.change c WHERE c.number = s.number)";
    }

    private static String between(String table, String low, String high) {
        return " AND " + table + ".number >= " + low + " AND " + table + ".number < " + high;
    }

    private String alsoIn(int index, UUID scope) {
        parameters.put("scope" + index, scope);
        return " AND (SELECT true FROM query.change_scope o WHERE o.scope_id = :scope" + index
                + " AND o.resource = s.resource AND o.action = s.action AND o.number = s.number)";
    }

    /** The narrowest first: by it the others are found. */
    private static List<UUID> scopes(ChangeFilter filter) {
        return Stream.of(
                        filter.taskId() == null ? null : filter.taskId().value(),
                        filter.pageId() == null ? null : filter.pageId().value(),
                        filter.sprintId() == null ? null : filter.sprintId().value(),
                        filter.projectId() == null ? null : filter.projectId().value(),
                        filter.spaceId() == null ? null : filter.spaceId().value())
                .filter(Objects::nonNull)
                .toList();
    }

    private static String words(List<String> words) {
        return String.join(",", words);
    }
}
