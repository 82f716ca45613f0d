package io.workscribe.query.row;

import java.util.Map;

/** A part of a statement that is true or not, with its named parameters. */
public record SqlCondition(String sql, Map<String, Object> parameters) {}
