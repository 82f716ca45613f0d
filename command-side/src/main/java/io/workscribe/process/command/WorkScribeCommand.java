package io.workscribe.process.command;

import io.workscribe.command.CommandSideConfiguration;
import io.workscribe.platform.WorkScribeProcess;
import io.workscribe.platform.mode.ProcessStart;
import io.workscribe.platform.mode.SharedSettingsCheck;
import org.springframework.context.annotation.Import;

/** The command side as a process of its own, one of any number, on Axon Server. */
@WorkScribeProcess
@Import({SharedSettingsCheck.class, CommandSideConfiguration.class})
public class WorkScribeCommand {

    public static void main(String[] arguments) {
        ProcessStart.run(WorkScribeCommand.class, "workscribe-command", arguments);
    }
}
