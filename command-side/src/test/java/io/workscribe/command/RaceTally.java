package io.workscribe.command;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How often races ended how. */
final class RaceTally {

    static final String DONE = "done";

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private final Map<String, Integer> rounds = new TreeMap<>();

    void count(String what, List<Object> outcomes) {
        rounds.merge(what, 1, Integer::sum);
        Map<String, Integer> ofThis = counts.computeIfAbsent(what, key -> new TreeMap<>());
        outcomes.forEach(outcome -> ofThis.merge(outcome.toString(), 1, Integer::sum));
    }

    /** A table with a row for each kind of race. */
    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(entry -> "| " + entry.getKey() + " | " + rounds.get(entry.getKey()) + " | "
                        + entry.getValue().entrySet().stream()
                                .map(outcome -> outcome.getValue() + " " + outcome.getKey())
                                .collect(Collectors.joining(", "))
                        + " |")
                .collect(Collectors.joining("\n", "| race for | rounds | outcomes |\n|---|---|---|\n", ""));
    }
}
