package broken.api.task.event;

/** Has no revision, and belongs to no aggregate. */
public record BrokenHappened(String what) {}
