package io.workscribe.platform.json;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** What every JSON mapper of ours has in common: numbers come back as they were sent, and nesting is bounded. */
public final class Json {

    /** Deep enough for any editor's document, shallow enough for any stack. */
    private static final int DEEPEST_NESTING = 200;

    /** For JSON trees; not for messages, which the serializers write. */
    public static final JsonMapper MAPPER = builder().build();

    private Json() {}

    public static JsonMapper.Builder builder() {
        return keepNumbers(JsonMapper.builder(factory()));
    }

    public static JsonMapper.Builder keepNumbers(JsonMapper.Builder builder) {
        return builder.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST_NESTING)
                        .build())
                .build();
    }
}
