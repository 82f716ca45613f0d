package io.workscribe.standalone;

import io.workscribe.command.CommandSideConfiguration;
import io.workscribe.distributed.DistributedConfiguration;
import io.workscribe.platform.WorkScribeProcess;
import io.workscribe.platform.client.WebClientConfiguration;
import io.workscribe.platform.mode.ProcessStart;
import io.workscribe.query.QuerySideConfiguration;
import io.workscribe.transfer.ToolProcess;
import org.springframework.context.annotation.Import;

/** Both sides in one process, with an embedded PostgreSQL unless another is named, and without Axon Server likewise. */
@WorkScribeProcess
@Import({
    DistributedConfiguration.class,
    CommandSideConfiguration.class,
    QuerySideConfiguration.class,
    WebClientConfiguration.class
})
public class WorkScribe {

    public static void main(String[] arguments) {
        ProcessStart.of(WorkScribe.class).orTool(ToolProcess.class).run(arguments);
    }
}
