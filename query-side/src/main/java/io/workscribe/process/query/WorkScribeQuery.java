package io.workscribe.process.query;

import io.workscribe.distributed.DistributedConfiguration;
import io.workscribe.distributed.SharedSettingsCheck;
import io.workscribe.platform.WorkScribeProcess;
import io.workscribe.platform.mode.ProcessStart;
import io.workscribe.query.QuerySideConfiguration;
import io.workscribe.transfer.ToolProcess;
import org.springframework.context.annotation.Import;

/** The read side as a process of its own, one of any number, on Axon Server. */
@WorkScribeProcess
@Import({SharedSettingsCheck.class, DistributedConfiguration.class, QuerySideConfiguration.class})
public class WorkScribeQuery {

    public static void main(String[] arguments) {
        ProcessStart.of(WorkScribeQuery.class)
                .withSettings("workscribe-query")
                .orTool(ToolProcess.class, SharedSettingsCheck.class)
                .run(arguments);
    }
}
