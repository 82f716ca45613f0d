package io.workscribe.api.task.query;

import java.util.List;

/** The columns from left to right, also those in which nothing is shown. */
public record BoardView(List<BoardColumn> columns) {}
