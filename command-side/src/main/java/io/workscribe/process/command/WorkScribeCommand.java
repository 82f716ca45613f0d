package io.workscribe.process.command;

import io.workscribe.command.CommandSideConfiguration;
import io.workscribe.distributed.DistributedConfiguration;
import io.workscribe.distributed.SharedSettingsCheck;
import io.workscribe.platform.WorkScribeProcess;
import io.workscribe.platform.mode.ProcessStart;
import io.workscribe.transfer.ToolProcess;
import org.springframework.context.annotation.Import;

/** The command side as a process of its own, one of any number, on Axon Server. */
@WorkScribeProcess
@Import({SharedSettingsCheck.class, DistributedConfiguration.class, CommandSideConfiguration.class})
public class WorkScribeCommand {

    public static void main(String[] arguments) {
        ProcessStart.of(WorkScribeCommand.class)
                .withSettings("workscribe-command")
                .orTool(ToolProcess.class, SharedSettingsCheck.class)
                .run(arguments);
    }
}
