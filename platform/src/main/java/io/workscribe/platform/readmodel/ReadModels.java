package io.workscribe.platform.readmodel;

import io.workscribe.platform.OutOfMemory;
import io.workscribe.platform.database.Outage;
import io.workscribe.platform.messaging.ProcessorNames;
import io.workscribe.platform.messaging.Readiness;
import io.workscribe.platform.messaging.RunningProcessors.Role;
import io.workscribe.platform.readmodel.GenerationRow.Kind;
import io.workscribe.platform.readmodel.GenerationRow.State;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the generations of this process's read models as the shared table says: feeds the live ones, builds what is asked
 * for, and drops what nobody reads.
 */
public final class ReadModels implements SmartLifecycle {

    /** What became of a wish. */
    public enum Answer {
        ACCEPTED,
        UNKNOWN,
        BUSY,
        NOTHING_TO_DO
    }

    private static final Logger log = LoggerFactory.getLogger(ReadModels.class);

    private static final long LOOK_MILLIS = 1_000;
    private static final long LOOKS_BETWEEN_SIGNS_OF_LIFE = 10;
    private static final int BUILDS_AT_ONCE = 2;
    private static final long STOPPING_SECONDS = 20;

    private final List<ReadModel> models;
    private final ReadModelWork work;
    private final Readiness readiness;
    private final Handover handover;
    private final String node;
    private final Map<Long, FedGeneration> fed = new ConcurrentHashMap<>();
    private final Set<Long> building = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("ReadModels"));
    private final ExecutorService builds = OutOfMemory.threads(BUILDS_AT_ONCE, new AxonThreadFactory("Build"));
    private volatile boolean running;
    private volatile boolean ending;
    private long looked;

    ReadModels(List<ReadModel> models, ReadModelWork work, Readiness readiness, Handover handover, String node) {
        this.models = models;
        this.work = work;
        this.readiness = readiness;
        this.handover = handover;
        this.node = node;
    }

    @Override
    public void start() {
        running = true;
        if (models.isEmpty()) {
            return;
        }
        List<ReadModel> missing =
                models.stream().filter(model -> !isThere(model)).toList();
        if (!missing.isEmpty()) {
            begin(missing);
        }
        work.table().seen(models.stream().map(ReadModel::fingerprint).toList());
        look();
        looks.scheduleWithFixedDelay(this::lookAgain, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (handover.beforeStart()) {
            awaitReady();
        }
    }

    /** One that tells of events which the store does not have is none. */
    private boolean isThere(ReadModel model) {
        Optional<GenerationRow> live = work.positions().live(model);
        if (live.isEmpty()) {
            return false;
        }
        if (isOfThisStore(model, live.get())) {
            return true;
        }
        log.warn("{} has handled events that are not there: it is built anew", model.name());
        work.table().retire(live.get());
        return false;
    }

    private void begin(List<ReadModel> missing) {
        if (work.positions().head() <= handover.headOfEmptyStore()) {
            try {
                work.createLive(missing);
            } catch (SQLException failed) {
                throw new IllegalStateException("The tables of the read models could not be made", failed);
            }
            return;
        }
        List<ReadModel> unreadable =
                missing.stream().filter(model -> !goesOnWithOlder(model)).toList();
        missing.forEach(model -> work.table().request(model.name(), model.group(), model.fingerprint(), Kind.REBUILD));
        log.info(
                "Read models are built: {}; until then nobody can read {}",
                missing.stream().map(ReadModel::name).toList(),
                unreadable.stream().map(ReadModel::name).toList());
        if (!unreadable.isEmpty()) {
            readiness.notYet();
        }
    }

    private boolean goesOnWithOlder(ReadModel model) {
        return !handover.beforeStart()
                && work.table().all().stream()
                        .filter(row -> row.state() == State.LIVE
                                && row.name().equals(model.name())
                                && row.processingGroup().equals(model.group())
                                && isOfThisStore(model, row))
                        .max(Comparator.comparingLong(GenerationRow::generation))
                        .filter(older -> work.succession().takeOver(model, older))
                        .isPresent();
    }

    /** Not ahead of the events there are. */
    private boolean isOfThisStore(ReadModel model, GenerationRow row) {
        return work.positions().stored(ProcessorNames.ofGeneration(model.group(), row.generation()))
                <= work.positions().head();
    }

    private void awaitReady() {
        while (!readiness.isReady()) {
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while read models were being built", stopped);
            }
        }
    }

    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException e) {
            if (!Outage.isIn(e)) {
                log.warn("Read models cannot be looked after for a moment", e);
            }
        }
    }

    private synchronized void look() {
        if (ending) {
            return;
        }
        if (looked++ % LOOKS_BETWEEN_SIGNS_OF_LIFE == 0) {
            work.table().seen(models.stream().map(ReadModel::fingerprint).toList());
        }
        List<GenerationRow> rows = work.table().all();
        Set<Long> known = new HashSet<>();
        for (GenerationRow row : rows) {
            known.add(row.generation());
            switch (row.state()) {
                case LIVE -> lookAtLive(row, rows);
                case BUILDING, JOINING -> lookAtBuild(row);
                case RETIRED -> lookAtRetired(row);
                default -> {}
            }
        }
        fed.keySet().stream().filter(number -> !known.contains(number)).forEach(this::end);
        models.stream()
                .filter(model -> rows.stream().noneMatch(row -> isOf(model, row) && row.state() != State.RETIRED))
                .forEach(this::requestAgain);
        if (!readiness.isReady() && models.stream().allMatch(model -> isLive(model, rows))) {
            log.info("All read models can be read");
            readiness.ready();
        }
    }

    /** Nobody could read it, ever: its build was cancelled, or given up. */
    private void requestAgain(ReadModel model) {
        if (work.table()
                .request(model.name(), model.group(), model.fingerprint(), Kind.REBUILD)
                .isPresent()) {
            log.warn("{} is neither there nor being built: it is built anew", model.name());
        }
    }

    private static boolean isLive(ReadModel model, List<GenerationRow> rows) {
        return rows.stream().anyMatch(row -> row.state() == State.LIVE && isOf(model, row));
    }

    private static boolean isOf(ReadModel model, GenerationRow row) {
        return row.name().equals(model.name()) && row.fingerprint().equals(model.fingerprint());
    }

    private Optional<ReadModel> modelOf(GenerationRow row) {
        return models.stream().filter(model -> isOf(model, row)).findFirst();
    }

    private void lookAtLive(GenerationRow row, List<GenerationRow> rows) {
        Optional<ReadModel> own = modelOf(row);
        if (own.isPresent()) {
            if (!fed.containsKey(row.generation()) && !building.contains(row.generation())) {
                fed.put(
                        row.generation(),
                        work.feed(own.get(), row.generation(), Role.LIVE, position -> true, () -> {}));
            }
        } else if (!row.seenLately() && isReplacedByOurs(row, rows)) {
            log.info("Nobody reads generation {} of {} any more", row.generation(), row.name());
            work.table().retire(row);
        }
    }

    private boolean isReplacedByOurs(GenerationRow row, List<GenerationRow> rows) {
        return models.stream().anyMatch(model -> model.name().equals(row.name()) && isLive(model, rows));
    }

    private void lookAtBuild(GenerationRow row) {
        boolean abandoned = row.owner() == null || row.expired() || row.owner().equals(node);
        if (building.contains(row.generation()) || !abandoned) {
            return;
        }
        Optional<ReadModel> model = modelOf(row);
        if (model.isPresent() && building.size() < BUILDS_AT_ONCE) {
            work.table().take(row, node).ifPresent(mine -> {
                building.add(mine.generation());
                builds.execute(new Build(model.get(), mine, work, () -> ending, this::hasBecomeLive, this::hasEnded));
            });
        } else if (row.cancelled() || model.isEmpty() && !row.seenLately()) {
            work.discard(row);
        }
    }

    private void hasBecomeLive(FedGeneration generation) {
        synchronized (this) {
            fed.put(generation.number(), generation);
            building.remove(generation.number());
        }
        look();
    }

    private void hasEnded(long generation) {
        building.remove(generation);
    }

    private void lookAtRetired(GenerationRow row) {
        FedGeneration here = fed.get(row.generation());
        if (here != null) {
            here.become(Role.APART);
        }
        if (row.endedSecondsAgo() > handover.kept().toSeconds()) {
            end(row.generation());
        }
        if (row.endedSecondsAgo() > 2 * handover.kept().toSeconds()
                && work.discard(row)
                && modelOf(row).isEmpty()) {
            work.dropReaders(row);
        }
    }

    private void end(long generation) {
        FedGeneration here = fed.remove(generation);
        if (here != null) {
            here.end();
        }
    }

    /** What all processes know. */
    public List<ReadModelView> all() {
        return new ReadModelReport(work, models).all();
    }

    public Answer rebuild(String nameOrGroup) {
        return request(nameOrGroup, Kind.REBUILD);
    }

    public Answer verify(String nameOrGroup) {
        return request(nameOrGroup, Kind.VERIFY);
    }

    private Answer request(String nameOrGroup, Kind kind) {
        Optional<ReadModelReport.Known> known = new ReadModelReport(work, models).find(nameOrGroup);
        if (known.isEmpty()) {
            return Answer.UNKNOWN;
        }
        OptionalLong requested = work.table()
                .request(known.get().name(), known.get().group(), known.get().fingerprint(), kind);
        if (requested.isPresent() && !ending) {
            looks.execute(this::lookAgain);
        }
        return requested.isPresent() ? Answer.ACCEPTED : Answer.BUSY;
    }

    /** The live generation stays; whatever has been built of another one is dropped. */
    public Answer cancel(String nameOrGroup) {
        Optional<ReadModelReport.Known> known = new ReadModelReport(work, models).find(nameOrGroup);
        if (known.isEmpty()) {
            return Answer.UNKNOWN;
        }
        return work.table().cancel(known.get().name()) ? Answer.ACCEPTED : Answer.NOTHING_TO_DO;
    }

    /** After the checks of the event store, before anything that reads, decides or reacts. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 10;
    }

    @Override
    public void stop() {
        ending = true;
        looks.shutdownNow();
        builds.shutdown();
        try {
            if (!builds.awaitTermination(STOPPING_SECONDS, TimeUnit.SECONDS)) {
                log.warn("A build goes on although the process ends");
            }
        } catch (InterruptedException stopNow) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            Set.copyOf(fed.keySet()).forEach(this::end);
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
