package io.workscribe.api;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.Rejected;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;

/**
 * One fixed sample of every message: events, commands, queries, what queries answer with, and refusals. Golden files
 * and round-trip tests are made from them, so a sample changes only together with its class.
 */
public final class Samples {

    private static final Rejected.Details REFUSAL = Rejected.conflict(ErrorCode.SLUG_TAKEN, "This address is taken.")
            .with("task_id", "of what")
            .details();

    private static final Map<Class<?>, Record> BY_TYPE = Stream.of(
                    IdentitySamples.all(),
                    MembershipSamples.all(),
                    ProjectSamples.all(),
                    TaskSamples.all(),
                    SprintSamples.all(),
                    WikiSamples.all(),
                    SearchSamples.all(),
                    NotificationSamples.all(),
                    LiveSamples.all(),
                    DashboardSamples.all(),
                    HistorySamples.all(),
                    DeletionSamples.all(),
                    List.of(REFUSAL))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(Record::getClass, Function.identity()));

    private Samples() {}

    /** The sample of this message; fails when there is none. */
    public static <T> T of(Class<T> type) {
        if (!BY_TYPE.containsKey(type)) {
            throw new IllegalArgumentException("No sample of " + type.getName() + ": add one beside " + Samples.class);
        }
        return type.cast(BY_TYPE.get(type));
    }

    /** Every sample, by class name. */
    public static List<Record> all() {
        return select(sample -> true);
    }

    /** Whatever the event store may hold. */
    public static List<Record> events() {
        return select(sample -> sample.getClass().isAnnotationPresent(Revision.class));
    }

    public static List<Record> commands() {
        return select(sample -> sample.getClass().getPackageName().endsWith(".command"));
    }

    public static List<Record> queries() {
        return select(sample -> sample instanceof Query<?>);
    }

    /** What queries answer with, and the parts of it. */
    public static List<Record> views() {
        return select(sample -> sample.getClass().getPackageName().endsWith(".query") && !(sample instanceof Query<?>));
    }

    private static List<Record> select(Predicate<Record> wanted) {
        return BY_TYPE.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(sample -> sample.getClass().getName()))
                .toList();
    }
}
