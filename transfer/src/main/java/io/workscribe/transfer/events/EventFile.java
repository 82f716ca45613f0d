package io.workscribe.transfer.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.workscribe.platform.StartupFailure;
import io.workscribe.platform.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The format of a file of events, described in docs/event-file.md: a header, one line for each event, an end. */
final class EventFile {

    static final String FORMAT = "workscribe-events";
    static final int VERSION = 1;

    /** What the last line begins with, and no other. */
    static final String END = "{\"end\":";

    static final String DIGEST = "SHA-256";

    static final JsonMapper MAPPER = Json.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private EventFile() {}

    /**
     * @param store where the events were, and what their positions mean
     * @param events how many there are
     */
    record Header(String format, int version, String store, long events) {}

    /** @param sha256 of all lines before this one, in hexadecimal */
    record End(long events, String sha256) {}

    record LastLine(@Nullable End end) {}

    static StartupFailure unusable(String reason) {
        return unusable(reason, null);
    }

    static StartupFailure unusable(String reason, @Nullable Throwable cause) {
        return new StartupFailure(
                "The file cannot be used: %s.".formatted(reason),
                "Nothing has been changed. Export the events again, or copy the file again.",
                cause);
    }
}
