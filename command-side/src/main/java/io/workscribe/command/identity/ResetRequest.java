package io.workscribe.command.identity;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.workscribe.platform.schedule.GrowingPauses;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** That somebody has forgotten the password of the account with this address, if there is one. */
record ResetRequest(String email) {

    static final TaskDescriptor<ResetRequest> KIND = TaskDescriptor.of("password-reset-request", ResetRequest.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    @Override
    public String toString() {
        return "ResetRequest";
    }

    /** What is done with it. */
    @Configuration(proxyBeanMethods = false)
    static class Answering {

        /** Asked for late: resets leave work themselves. */
        @Bean
        Task<ResetRequest> resetRequestTask(ObjectProvider<PasswordResets> resets) {
            return Tasks.oneTime(KIND)
                    .onFailure(new GrowingPauses<>(FIRST_PAUSE))
                    .execute((request, context) -> resets.getObject().answer(request.getData()));
        }
    }
}
