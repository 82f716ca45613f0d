package io.workscribe.platform.readmodel;

import io.workscribe.platform.readmodel.GenerationRow.State;
import io.workscribe.platform.readmodel.ReadModelView.Building;
import io.workscribe.platform.readmodel.ReadModelView.Verified;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the shared table says, one entry for each name; of several builds' generations the newest. */
final class ReadModelReport {

    /** @param fingerprint whose generation a wish is about */
    record Known(String name, String group, String fingerprint) {}

    private static final Comparator<GenerationRow> NEWEST = Comparator.comparingLong(GenerationRow::generation);

    private final ReadModelWork work;
    private final List<ReadModel> own;
    private final List<GenerationRow> rows;

    ReadModelReport(ReadModelWork work, List<ReadModel> own) {
        this.work = work;
        this.own = own;
        this.rows = work.table().all();
    }

    List<ReadModelView> all() {
        return known().values().stream().map(this::view).toList();
    }

    /** By its name, or by that of its group. */
    Optional<Known> find(String nameOrGroup) {
        return known().values().stream()
                .filter(model ->
                        model.name().equals(nameOrGroup) || model.group().equals(nameOrGroup))
                .findFirst();
    }

    private Map<String, Known> known() {
        Map<String, Known> known = new TreeMap<>();
        rows.stream()
                .sorted(NEWEST)
                .forEach(row -> known.put(row.name(), new Known(row.name(), row.processingGroup(), row.fingerprint())));
        own.forEach(model -> known.put(model.name(), new Known(model.name(), model.group(), model.fingerprint())));
        return known;
    }

    private ReadModelView view(Known model) {
        Optional<GenerationRow> live = newest(model, row -> row.state() == State.LIVE);
        Optional<GenerationRow> building = newest(model, GenerationRow::isBeingBuilt);
        return new ReadModelView(
                model.name(),
                live.map(GenerationRow::generation).orElse(null),
                building.map(row -> new Building(
                                row.generation(),
                                row.kind().text(),
                                row.progress(),
                                row.eventsPerSecond(),
                                row.expectedEnd()))
                        .orElse(null),
                live.map(work::rows).orElse(0L),
                live.map(ReadModelReport::verified).orElse(null),
                newest(model, row -> row.state() == State.FAILED)
                        .map(GenerationRow::failure)
                        .orElse(null));
    }

    private static @Nullable Verified verified(GenerationRow live) {
        return live.verifiedAt() == null || live.differences() == null
                ? null
                : new Verified(live.verifiedAt(), live.differences(), live.differentKeys());
    }

    private Optional<GenerationRow> newest(Known model, Predicate<GenerationRow> which) {
        return rows.stream()
                .filter(row -> row.name().equals(model.name())
                        && row.fingerprint().equals(model.fingerprint())
                        && which.test(row))
                .max(NEWEST);
    }
}
