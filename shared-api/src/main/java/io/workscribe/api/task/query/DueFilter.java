package io.workscribe.api.task.query;

import io.workscribe.api.task.DueWindow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When tasks are due; all that is given must hold, of the windows one.
 *
 * @param before exclusive, like after
 * @param timezone decides which day it is for the windows
 */
public record DueFilter(
        @Nullable LocalDate before, @Nullable LocalDate after, List<DueWindow> windows, ZoneId timezone) {}
