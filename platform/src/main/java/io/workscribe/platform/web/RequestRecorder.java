package io.workscribe.platform.web;

import io.workscribe.platform.web.RequestedField.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Passes on what an endpoint asks of one request, if anybody listens. */
final class RequestRecorder {

    static final RequestRecorder DISABLED = new RequestRecorder(null);

    private final @Nullable Consumer<RequestedField> listener;

    RequestRecorder(@Nullable Consumer<RequestedField> listener) {
        this.listener = listener;
    }

    /** @param loc like that of a {@link Problem} */
    void record(List<Object> loc, Supplier<JsonSchema> schema, Presence presence) {
        if (listener != null) {
            List<String> keys = new ArrayList<>();
            loc.subList(1, loc.size())
                    .forEach(step -> keys.add(step instanceof Integer ? RequestedField.EACH : (String) step));
            listener.accept(new RequestedField((String) loc.get(0), keys, schema.get(), presence));
        }
    }
}
