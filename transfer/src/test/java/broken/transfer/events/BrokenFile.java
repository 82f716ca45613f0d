package broken.transfer.events;

import broken.transfer.BrokenTool;
import broken.transfer.database.BrokenCopy;

/** Knows who knows it. */
public record BrokenFile(BrokenTool tool, BrokenCopy copy) {}
