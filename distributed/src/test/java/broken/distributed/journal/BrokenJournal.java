package broken.distributed.journal;

import broken.distributed.BrokenProcess;
import broken.distributed.consistency.BrokenBarrier;

/** Knows who knows it. */
public record BrokenJournal(BrokenProcess process, BrokenBarrier barrier) {}
