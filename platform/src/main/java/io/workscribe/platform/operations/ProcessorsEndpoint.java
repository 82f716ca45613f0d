package io.workscribe.platform.operations;

import io.workscribe.platform.readmodel.ReadModels;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;

/**
 * {@code GET processors}, {@code GET processors/<name>}, and {@code POST processors/<name>} to
 * rebuild a read model, or to repeat a repair from the first event on.
 */
@WebEndpoint(id = "processors")
class ProcessorsEndpoint {

    private static final Logger log = LoggerFactory.getLogger(ProcessorsEndpoint.class);
    private static final int CONFLICT = 409;
    private static final int ACCEPTED = 202;

    private final Processors processors;
    private final ReadModels models;

    ProcessorsEndpoint(Processors processors, ReadModels models) {
        this.processors = processors;
        this.models = models;
    }

    @ReadOperation
    public Map<String, List<ProcessorView>> list() {
        return Map.of("processors", processors.all());
    }

    @ReadOperation
    public WebEndpointResponse<ProcessorView> show(@Selector String name) {
        return found(processors.one(name), WebEndpointResponse.STATUS_OK);
    }

    @WriteOperation
    public WebEndpointResponse<?> rebuild(@Selector String name) {
        ReadModels.Answer built = models.rebuild(name);
        if (built != ReadModels.Answer.UNKNOWN) {
            return ReadModelsEndpoint.answer(built);
        }
        if (processors.one(name).isEmpty()) {
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
        }
        try {
            processors.rebuild(name);
        } catch (IllegalStateException refused) {
            return new WebEndpointResponse<>(Map.of("refused", refused.getMessage()), CONFLICT);
        } catch (UnableToClaimTokenException elsewhere) {
            return new WebEndpointResponse<>(
                    Map.of("refused", "Another process works on %s; stop it there first.".formatted(name)), CONFLICT);
        }
        log.info("{} is being rebuilt from the first event", name);
        return found(processors.one(name), ACCEPTED);
    }

    private static WebEndpointResponse<ProcessorView> found(Optional<ProcessorView> view, int status) {
        return view.map(processor -> new WebEndpointResponse<>(processor, status))
                .orElseGet(() -> new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND));
    }
}
