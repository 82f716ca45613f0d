package io.workscribe.api.task.command;

import java.util.List;

/**
 * The listed tasks appear in ascending order of their positions, in the places they held together before. The
 * first entry decides about access; entries of other organizations and unknown ones are skipped.
 */
public record ArrangeTasks(List<TaskPosition> positions) {}
