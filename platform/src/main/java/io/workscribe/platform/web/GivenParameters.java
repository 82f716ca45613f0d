package io.workscribe.platform.web;

import io.workscribe.api.common.Chosen;
import io.workscribe.api.common.ListParameters;
import io.workscribe.platform.text.Folding;
import io.workscribe.platform.web.RequestedField.Presence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Texts by their names, as the criteria of a list; where one is expected the first counts. */
final class GivenParameters implements ListParameters {

    private static final int MOST_VALUES = 100;

    private final Function<String, List<String>> values;
    private final Function<String, List<Object>> loc;
    private final Problems problems;
    private final RequestRecorder recorder;

    /**
     * @param values of a name; none where it was not given
     * @param loc where the values of a name stand
     */
    GivenParameters(
            Function<String, List<String>> values,
            Function<String, List<Object>> loc,
            Problems problems,
            RequestRecorder recorder) {
        this.values = values;
        this.loc = loc;
        this.problems = problems;
        this.recorder = recorder;
    }

    @Override
    public <T> @Nullable T id(String name, IdType<T> type) {
        return one(name, JsonSchema::id, text -> {
            UUID id = checkedId(name, text);
            return id == null ? null : type.of(id);
        });
    }

    @Override
    public <T> Chosen<T> ids(String name, IdType<T> type, String... words) {
        Set<String> known = new LinkedHashSet<>(List.of(words));
        Map<String, T> ids = new TreeMap<>();
        Set<String> found = new TreeSet<>();
        for (String text : many(name, () -> known.isEmpty() ? JsonSchema.id() : JsonSchema.idOr(known))) {
            if (known.contains(text)) {
                found.add(text);
            } else {
                UUID id = checkedId(name, text);
                if (id != null) {
                    ids.put(id.toString(), type.of(id));
                }
            }
        }
        return new Chosen<>(List.copyOf(ids.values()), List.copyOf(found));
    }

    @Override
    public <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
        Set<E> choices = EnumSet.allOf(type);
        Set<E> found = EnumSet.noneOf(type);
        for (String text : many(name, () -> JsonSchema.choice(Choices.spellings(choices)))) {
            E choice = Choices.find(choices, text, loc.apply(name), problems);
            if (choice != null) {
                found.add(choice);
            }
        }
        return List.copyOf(found);
    }

    @Override
    public @Nullable LocalDate date(String name) {
        return one(name, JsonSchema::date, text -> {
            LocalDate date = Dates.parse(text);
            if (date == null) {
                problems.add(
                        "date_from_datetime_parsing",
                        loc.apply(name),
                        "Input should be a valid date in the format YYYY-MM-DD",
                        text,
                        Map.of("error", "not a date"));
            }
            return date;
        });
    }

    @Override
    public @Nullable Instant instant(String name) {
        return one(name, JsonSchema::instant, text -> {
            try {
                OffsetDateTime at = OffsetDateTime.parse(text);
                if (at.getYear() > 0 && at.getYear() < 9999) {
                    return at.toInstant().truncatedTo(ChronoUnit.MICROS);
                }
            } catch (DateTimeParseException none) {
                // reported below, like a year that nobody can mean
            }
            problems.add(
                    "datetime_from_date_parsing",
                    loc.apply(name),
                    "Input should be an instant with its offset, such as 2026-03-01T09:00:00Z",
                    text,
                    Map.of("error", "not an instant"));
            return null;
        });
    }

    @Override
    public @Nullable ZoneId zone(String name) {
        return one(name, () -> JsonSchema.text(1, TimeZones.LONGEST, null), text -> {
            if (TimeZones.has(text)) {
                return ZoneId.of(text);
            }
            problems.value(loc.apply(name), TimeZones.UNKNOWN, text);
            return null;
        });
    }

    @Override
    public @Nullable String text(String name, int min, int max) {
        return one(name, () -> JsonSchema.text(min, max, null), text -> checkedText(name, text, min, max));
    }

    @Override
    public @Nullable String phrase(String name, int max) {
        return one(name, () -> JsonSchema.text(1, max, null), text -> {
            String checked = checkedText(name, text, 1, max);
            if (checked != null && Folding.clean(checked).isEmpty()) {
                problems.value(loc.apply(name), "There is nothing to look for", text);
                return null;
            }
            return checked;
        });
    }

    private @Nullable String checkedText(String name, String text, int min, int max) {
        int length = Texts.length(text);
        if (length < min) {
            problems.tooShort(loc.apply(name), min, text);
        } else if (length > max) {
            problems.tooLong(loc.apply(name), max, text);
        } else if (!Texts.isStorable(text)) {
            problems.value(loc.apply(name), Texts.UNSTORABLE, null);
        } else {
            return text;
        }
        return null;
    }

    private @Nullable UUID checkedId(String name, String text) {
        UUID id = Uuids.parse(text);
        if (id == null) {
            problems.uuid(loc.apply(name), text);
        }
        return id;
    }

    private <T> @Nullable T one(String name, Supplier<JsonSchema> schema, Function<String, @Nullable T> check) {
        recorder.record(loc.apply(name), schema, Presence.OPTIONAL);
        List<String> given = values.apply(name);
        return given.isEmpty() ? null : check.apply(given.get(0));
    }

    private List<String> many(String name, Supplier<JsonSchema> item) {
        recorder.record(
                loc.apply(name), () -> JsonSchema.list(item.get(), 0).with("maxItems", MOST_VALUES), Presence.OPTIONAL);
        List<String> given = new ArrayList<>(values.apply(name));
        if (given.size() > MOST_VALUES) {
            problems.tooMany(loc.apply(name), MOST_VALUES, given.size());
            return List.of();
        }
        return given;
    }
}
