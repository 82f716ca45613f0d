package io.workscribe.process.query;

import io.workscribe.platform.WorkScribeProcess;
import io.workscribe.platform.mode.ProcessStart;
import io.workscribe.platform.mode.SharedSettingsCheck;
import io.workscribe.query.QuerySideConfiguration;
import org.springframework.context.annotation.Import;

/** The read side as a process of its own, one of any number, on Axon Server. */
@WorkScribeProcess
@Import({SharedSettingsCheck.class, QuerySideConfiguration.class})
public class WorkScribeQuery {

    public static void main(String[] arguments) {
        ProcessStart.run(WorkScribeQuery.class, "workscribe-query", arguments);
    }
}
