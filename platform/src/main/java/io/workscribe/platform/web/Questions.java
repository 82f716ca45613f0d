package io.workscribe.platform.web;

import io.workscribe.platform.web.Asked.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Passes on what an endpoint asks of one request, if anybody listens. */
final class Questions {

    static final Questions UNHEARD = new Questions(null);

    private final Consumer<Asked> listener;

    Questions(Consumer<Asked> listener) {
        this.listener = listener;
    }

    /** @param loc like that of a {@link Problem} */
    void note(List<Object> loc, Supplier<Form> form, Need need) {
        if (listener != null) {
            List<String> keys = new ArrayList<>();
            loc.subList(1, loc.size()).forEach(step -> keys.add(step instanceof Integer ? Asked.EACH : (String) step));
            listener.accept(new Asked((String) loc.get(0), keys, form.get(), need));
        }
    }
}
