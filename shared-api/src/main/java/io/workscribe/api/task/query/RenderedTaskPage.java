package io.workscribe.api.task.query;

import java.util.Arrays;

/** A {@link TaskPage} in UTF-8. */
public record RenderedTaskPage(byte[] json) {

    @Override
    public boolean equals(Object other) {
        return other instanceof RenderedTaskPage page && Arrays.equals(json, page.json);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(json);
    }
}
