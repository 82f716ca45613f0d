package broken.command.project;

import broken.command.task.BrokenTask;

/** Knows who knows it. */
public class BrokenProject {

    BrokenTask task;
}
