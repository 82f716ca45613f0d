package broken.distributed.consistency;

import broken.distributed.journal.BrokenJournal;

/** Knows who knows it. */
public record BrokenBarrier(BrokenJournal journal) {}
