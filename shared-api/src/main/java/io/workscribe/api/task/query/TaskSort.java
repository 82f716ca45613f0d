package io.workscribe.api.task.query;

import java.util.ArrayList;
import java.util.List;

/** The order of a list of tasks. On the wire a descending one has a minus before it. */
public record TaskSort(TaskOrder by, boolean descending) {

    public static final TaskSort BY_RANK = new TaskSort(TaskOrder.RANK, false);

    public static final TaskSort LAST_CHANGED_FIRST = new TaskSort(TaskOrder.UPDATED_AT, true);

    /** The spellings of all there are. */
    public static List<String> spellings() {
        List<String> spellings = new ArrayList<>();
        for (TaskOrder order : TaskOrder.values()) {
            spellings.add(order.wire());
            spellings.add("-" + order.wire());
        }
        return spellings;
    }

    /** Of one of the {@link #spellings}. */
    public static TaskSort ofWire(String wire) {
        boolean descending = wire.startsWith("-");
        String order = descending ? wire.substring(1) : wire;
        for (TaskOrder by : TaskOrder.values()) {
            if (by.wire().equals(order)) {
                return new TaskSort(by, descending);
            }
        }
        throw new IllegalArgumentException(wire);
    }
}
