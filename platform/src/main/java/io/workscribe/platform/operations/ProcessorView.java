package io.workscribe.platform.operations;

import org.jspecify.annotations.Nullable;

/**
 * One event processor as the operator sees it.
 *
 * @param failing it could not handle an event, or not reach its tables, and waits for the next attempt
 * @param position the newest event it has handled; -1 before the first
 * @param head the newest event there is
 * @param lag how far the one is behind the other
 * @param standsSeconds how long it has not moved although there is more; null when it moves, or has nothing to do
 * @param replay how far a rebuild has come; null when none is going on
 * @param lastFailure the newest failure since the start of this process, also when it has been overcome
 */
record ProcessorView(
        String name,
        boolean rebuildable,
        boolean running,
        boolean failing,
        Segments segments,
        long position,
        long head,
        long lag,
        @Nullable Long standsSeconds,
        boolean caughtUp,
        @Nullable Replay replay,
        long deadLetters,
        ProcessorFailures.@Nullable Failure lastFailure) {

    /**
     * @param claimed segments that this process works on
     * @param elsewhere the rest is with other processes; otherwise it is at a standstill
     */
    record Segments(int expected, int claimed, boolean elsewhere) {}

    /** @param until the newest event at the time of the reset */
    record Replay(long position, long until, int percent) {

        static Replay of(long position, long until) {
            return new Replay(position, until, until <= 0 ? 100 : (int) (100 * Math.max(0, position) / until));
        }
    }
}
