package broken.command.project;

import broken.command.task.BrokenTask;
import io.workscribe.transfer.ToolProcess;

/** Knows who knows it, and what only a process may know. */
public class BrokenProject {

    BrokenTask task;
    ToolProcess tool;
}
