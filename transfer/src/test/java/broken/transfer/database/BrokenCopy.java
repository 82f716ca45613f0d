package broken.transfer.database;

import broken.transfer.events.BrokenFile;

/** Knows who knows it. */
public record BrokenCopy(BrokenFile file) {}
