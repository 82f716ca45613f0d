package broken.platform.database;

import broken.platform.messaging.BrokenBus;

/** Knows who knows it. */
public record BrokenTable(BrokenBus bus) {}
