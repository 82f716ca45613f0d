package io.workscribe.query.task;

import io.workscribe.api.common.AnyOf;
import io.workscribe.query.row.SqlCondition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The conditions that a task {@code t} of a list must meet, as SQL with its parameters. */
final class TaskConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    TaskConditions() {
        conditions.add("t.deleted_at IS NULL");
    }

    void that(String condition) {
        conditions.add(condition);
    }

    void that(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
    }

    /** Only the parameter; the condition is to become a part of another. */
    String with(String condition, String parameter, Object value) {
        parameters.put(parameter, value);
        return condition;
    }

    void that(SqlCondition condition) {
        conditions.add(condition.sql());
        parameters.putAll(condition.parameters());
    }

    void equal(String column, String parameter, Object value) {
        that(column + " = :" + parameter, parameter, value);
    }

    /** Nothing where there are no values. */
    <T> void among(String column, String parameter, Collection<T> values, Function<T, String> text) {
        if (!values.isEmpty()) {
            that(
                    column + " = ANY (:" + parameter + ")",
                    parameter,
                    values.stream().map(text).toArray(String[]::new));
        }
    }

    <T> void amongIds(String column, String parameter, Collection<T> values, Function<T, UUID> id) {
        if (!values.isEmpty()) {
            that(column + " = ANY (:" + parameter + ")", parameter, ids(values, id));
        }
    }

    /** Of a column that may be null. */
    <T> void amongIds(String column, String parameter, AnyOf<T> wanted, Function<T, UUID> id) {
        if (!wanted.none()) {
            amongIds(column, parameter, wanted.values(), id);
        } else if (wanted.values().isEmpty()) {
            that(column + " IS NULL");
        } else {
            that(
                    "(" + column + " IS NULL OR " + column + " = ANY (:" + parameter + "))",
                    parameter,
                    ids(wanted.values(), id));
        }
    }

    static <T> UUID[] ids(Collection<T> values, Function<T, UUID> id) {
        return values.stream().map(id).toArray(UUID[]::new);
    }

    String sql() {
        return String.join(" AND ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
