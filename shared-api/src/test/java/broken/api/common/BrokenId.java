package broken.api.common;

import broken.api.task.command.BrokenCommand;

/** Knows a context. */
public record BrokenId(BrokenCommand command) {}
