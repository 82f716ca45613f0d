package io.workscribe.query.task;

import io.workscribe.api.common.Chosen;
import io.workscribe.api.common.ListParameters;
import io.workscribe.api.common.UserId;
import io.workscribe.api.task.query.TaskFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Criteria by their names on the wire, with whatever values, all of them right. */
final class Filters {

    private Filters() {}

    /** Names and values in turn; a name may come again. */
    static TaskFilter where(Object... namesAndValues) {
        return where(UserId.random(), namesAndValues);
    }

    static TaskFilter where(UserId me, Object... namesAndValues) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            given.computeIfAbsent((String) namesAndValues[i], name -> new ArrayList<>())
                    .add(value instanceof Enum<?> choice ? choice.name().toLowerCase(Locale.ROOT) : value.toString());
        }
        return TaskFilter.of(new Given(given), me);
    }

    private record Given(Map<String, List<String>> values) implements ListParameters {

        private List<String> all(String name) {
            return values.getOrDefault(name, List.of());
        }

        private String one(String name) {
            return all(name).isEmpty() ? null : all(name).get(0);
        }

        @Override
        public <T> T id(String name, IdType<T> type) {
            return one(name) == null ? null : type.of(UUID.fromString(one(name)));
        }

        @Override
        public <T> Chosen<T> ids(String name, IdType<T> type, String... words) {
            Map<Boolean, List<String>> byKind =
                    all(name).stream().collect(Collectors.partitioningBy(List.of(words)::contains));
            return new Chosen<>(
                    byKind.get(false).stream()
                            .map(text -> type.of(UUID.fromString(text)))
                            .toList(),
                    byKind.get(true));
        }

        @Override
        public <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(choice -> all(name).contains(choice.name().toLowerCase(Locale.ROOT)))
                    .toList();
        }

        @Override
        public LocalDate date(String name) {
            return one(name) == null ? null : LocalDate.parse(one(name));
        }

        @Override
        public Instant instant(String name) {
            return one(name) == null ? null : Instant.parse(one(name));
        }

        @Override
        public ZoneId zone(String name) {
            return one(name) == null ? null : ZoneId.of(one(name));
        }

        @Override
        public String text(String name, int min, int max) {
            return one(name);
        }

        @Override
        public String phrase(String name, int max) {
            return one(name);
        }
    }
}
