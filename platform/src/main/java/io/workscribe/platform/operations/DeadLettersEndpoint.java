package io.workscribe.platform.operations;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;

/**
 * {@code GET deadletters}, {@code GET deadletters/<group>}, {@code POST deadletters/<group>} to retry (all, or the
 * {@code sequence} in the body), and {@code DELETE deadletters/<group>?sequence=...} to drop one sequence.
 */
@WebEndpoint(id = "deadletters")
class DeadLettersEndpoint {

    private static final Logger log = LoggerFactory.getLogger(DeadLettersEndpoint.class);

    private final DeadLetters deadLetters;

    DeadLettersEndpoint(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @ReadOperation
    public Map<String, Long> counts() {
        return deadLetters.countsByGroup();
    }

    @ReadOperation
    public WebEndpointResponse<List<DeadLetterView>> list(@Selector String group) {
        return deadLetters.isGroup(group)
                ? new WebEndpointResponse<>(deadLetters.of(group))
                : new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
    }

    @WriteOperation
    public WebEndpointResponse<DeadLetters.Retried> retry(@Selector String group, @Nullable String sequence) {
        if (!deadLetters.isGroup(group)) {
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
        }
        DeadLetters.Retried retried = deadLetters.retry(group, sequence);
        log.info(
                "Dead letters of {} were retried: {} sequences handled, {} still failing",
                group,
                retried.sequencesHandled(),
                retried.sequencesStillFailing());
        return new WebEndpointResponse<>(retried);
    }

    @DeleteOperation
    public WebEndpointResponse<Map<String, Integer>> drop(@Selector String group, String sequence) {
        int dropped = deadLetters.drop(group, sequence);
        if (dropped == 0) {
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
        }
        log.warn("{} dead letters of {} in sequence {} were dropped", dropped, group, sequence);
        return new WebEndpointResponse<>(Map.of("dropped", dropped));
    }
}
