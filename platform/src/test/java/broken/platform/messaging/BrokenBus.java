package broken.platform.messaging;

import broken.platform.database.BrokenTable;

/** Knows who knows it. */
public record BrokenBus(BrokenTable table) {}
