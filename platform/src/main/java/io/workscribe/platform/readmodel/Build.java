package io.workscribe.platform.readmodel;

import io.workscribe.platform.messaging.RunningProcessors.Role;
import io.workscribe.platform.readmodel.GenerationRow.Kind;
import io.workscribe.platform.readmodel.GenerationRow.State;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds one generation from the first event on, and lets it take the place of the live one. Whatever ends it leaves that
 * one alone.
 */
final class Build implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Build.class);

    private static final Duration LOOK = Duration.ofMillis(200);

    /** With fewer events between it and the newest one, writers hardly notice that they wait for it. */
    private static final long NEARLY = 200;

    /** An event that cannot be handled is put aside long before. */
    private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(2);

    /** Somebody said that it shall end, or somebody else builds it by now. */
    private static final class EndedException extends RuntimeException {

        EndedException(String reason) {
            super(reason);
        }
    }

    private final ReadModel model;
    private final GenerationRow row;
    private final ReadModelWork work;
    private final BooleanSupplier processEnds;
    private final Consumer<FedGeneration> onLive;
    private final LongConsumer onEnd;
    private @Nullable FedGeneration fed;
    private @Nullable BuildProgress progress;
    private volatile long limit = Long.MAX_VALUE;

    /**
     * @param onLive is given what has taken the place of the live generation
     * @param onEnd is told the number when nothing is done any more
     */
    Build(
            ReadModel model,
            GenerationRow row,
            ReadModelWork work,
            BooleanSupplier processEnds,
            Consumer<FedGeneration> onLive,
            LongConsumer onEnd) {
        this.model = model;
        this.row = row;
        this.work = work;
        this.processEnds = processEnds;
        this.onLive = onLive;
        this.onEnd = onEnd;
    }

    @Override
    public void run() {
        try {
            build();
        } catch (EndedException ended) {
            log.info(
                    "The build of generation {} of {} has ended: {}",
                    row.generation(),
                    model.name(),
                    ended.getMessage());
            leave(null);
        } catch (SQLException | RuntimeException failed) {
            leave(failed);
        } finally {
            onEnd.accept(row.generation());
        }
    }

    private void leave(@Nullable Exception failure) {
        stop();
        if (processEnds.getAsBoolean()) {
            // The next process goes on with it.
            work.table().release(row);
        } else if (failure == null) {
            work.discard(row);
        } else {
            log.error("Generation {} of {} could not be built", row.generation(), model.name(), failure);
            work.fail(row, failure);
        }
    }

    private void build() throws SQLException {
        log.info("Generation {} of {} is built from the first event on", row.generation(), model.name());
        work.prepare(model, row);
        if (row.kind() == Kind.VERIFY) {
            limit = work.positions().ofLive(model);
        }
        FedGeneration generation = work.feed(model, row.generation(), Role.APART, position -> position <= limit, () -> {
            if (!work.table().isMine(row)) {
                throw new EndedException("somebody else builds it");
            }
        });
        fed = generation;
        progress = new BuildProgress(generation.position(), work.positions().head());
        if (row.kind() == Kind.VERIFY) {
            verify(generation);
        } else {
            takePlace(generation);
        }
    }

    private void verify(FedGeneration generation) throws SQLException {
        follow(generation, () -> generation.position() >= limit);
        try (Verification verification = work.verification(model, generation)) {
            limit = verification.position();
            generation.goOn();
            follow(generation, () -> generation.position() >= limit);
            verification.compare();
        }
        stop();
        work.discard(row);
    }

    private void takePlace(FedGeneration generation) throws SQLException {
        follow(generation, () -> generation.position() >= work.positions().head() - NEARLY);
        work.vacuum(model, row.generation());
        work.switching().requireAsGoodAsLive(model, generation);
        if (!work.table().move(row, State.JOINING)) {
            throw new EndedException("somebody else builds it");
        }
        generation.become(Role.JOINING);
        long announced = System.nanoTime();
        long announcement = work.announcement(model).toNanos();
        follow(generation, () -> System.nanoTime() - announced >= announcement);
        follow(generation, () -> generation.position() >= work.positions().toReach(model));
        work.switching().awaitReadersOfBefore(model, () -> {
            look(generation);
            pause();
        });
        boolean done = false;
        while (!done) {
            look(generation);
            work.switching().requireAsGoodAsLive(model, generation);
            done = work.switching().takePlace(model, row, generation);
            if (!done) {
                pause();
            }
        }
        log.info("Generation {} of {} is live", row.generation(), model.name());
        fed = null;
        onLive.accept(generation);
    }

    private void follow(FedGeneration generation, BooleanSupplier until) {
        while (!until.getAsBoolean()) {
            look(generation);
            pause();
        }
    }

    /** Says that this build lives, and finds out whether it shall. */
    private void look(FedGeneration generation) {
        BuildProgress known = Objects.requireNonNull(progress);
        known.at(generation.position(), Math.min(limit, work.positions().head()));
        if (processEnds.getAsBoolean()) {
            throw new EndedException("the process ends");
        }
        if (work.table().isCancelled(row)) {
            throw new EndedException("it was cancelled");
        }
        if (!work.table().report(row, known.done(), known.eventsPerSecond(), known.secondsLeft())) {
            throw new EndedException("somebody else builds it");
        }
        if (known.standsSince().compareTo(LONGEST_STANDSTILL) > 0) {
            throw new IllegalStateException("It has not moved for %d s: %s"
                    .formatted(LONGEST_STANDSTILL.toSeconds(), work.positions().newestFailure(generation.name())));
        }
    }

    private void stop() {
        if (fed != null) {
            fed.end();
            fed = null;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK.toMillis());
        } catch (InterruptedException ends) {
            Thread.currentThread().interrupt();
            throw new EndedException("the process ends");
        }
    }
}
