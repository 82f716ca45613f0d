package io.workscribe.platform.operations;

import io.workscribe.platform.readmodel.ReadModelView;
import io.workscribe.platform.readmodel.ReadModels;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;

/**
 * {@code GET readmodels}, and {@code POST readmodels/<name>} with one of {@code rebuild}, {@code verify} and {@code cancel}
 * set to true.
 */
@WebEndpoint(id = "readmodels")
class ReadModelsEndpoint {

    private static final int ACCEPTED = 202;
    private static final int CONFLICT = 409;

    private final ReadModels models;

    ReadModelsEndpoint(ReadModels models) {
        this.models = models;
    }

    @ReadOperation
    public Map<String, List<ReadModelView>> list() {
        return Map.of("models", models.all());
    }

    @WriteOperation
    public WebEndpointResponse<?> change(
            @Selector String name, @Nullable Boolean rebuild, @Nullable Boolean verify, @Nullable Boolean cancel) {
        if (Stream.of(rebuild, verify, cancel)
                        .filter(Objects::nonNull)
                        .filter(wish -> wish)
                        .count()
                != 1) {
            return new WebEndpointResponse<>(
                    Map.of("refused", "Say one of rebuild, verify and cancel: true."),
                    WebEndpointResponse.STATUS_BAD_REQUEST);
        }
        if (Boolean.TRUE.equals(rebuild)) {
            return answer(models.rebuild(name));
        }
        return answer(Boolean.TRUE.equals(verify) ? models.verify(name) : models.cancel(name));
    }

    static WebEndpointResponse<?> answer(ReadModels.Answer answer) {
        return switch (answer) {
            case ACCEPTED -> new WebEndpointResponse<>(ACCEPTED);
            case UNKNOWN -> new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
            case BUSY -> new WebEndpointResponse<>(Map.of("refused", "It is being built."), CONFLICT);
            case NOTHING_TO_DO -> new WebEndpointResponse<>(WebEndpointResponse.STATUS_OK);
        };
    }
}
