package io.workscribe.standalone;

import io.workscribe.command.CommandSideConfiguration;
import io.workscribe.platform.WorkScribeProcess;
import io.workscribe.platform.mode.ProcessStart;
import io.workscribe.query.QuerySideConfiguration;
import org.springframework.context.annotation.Import;

/** Both sides in one process, with an embedded PostgreSQL unless another is named. */
@WorkScribeProcess
@Import({CommandSideConfiguration.class, QuerySideConfiguration.class})
public class WorkScribe {

    public static void main(String[] arguments) {
        ProcessStart.run(WorkScribe.class, arguments);
    }
}
