package io.workscribe.platform.web;

import tools.jackson.databind.json.JsonMapper;

/** Writes JSON as it goes over the wire. */
public final class WireMapper {

    private WireMapper() {}

    public static JsonMapper create() {
        JsonMapper.Builder builder = JsonMapper.builder();
        WireFormat.apply(builder);
        return builder.build();
    }
}
