package io.workscribe.platform.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.workscribe.api.common.ShownVersion;
import io.workscribe.api.common.Versioned;
import io.workscribe.platform.json.DocumentModule;
import io.workscribe.platform.json.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** JSON as it goes over the wire: snake_case, every key always there, instants in UTC. */
final class WireFormat {

    private WireFormat() {}

    static void apply(JsonMapper.Builder mapper) {
        Json.keepNumbers(mapper)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .addMixIn(Versioned.class, WithoutVersion.class)
                .addMixIn(ShownVersion.class, WithVersion.class)
                .addModule(new DocumentModule())
                .addModule(new SimpleModule("workscribe-instants").addSerializer(Instant.class, new InstantWriter()));
    }

    /** The version travels as the ETag. */
    private interface WithoutVersion {
        @JsonIgnore
        long version();
    }

    private interface WithVersion {
        @JsonIgnore(false)
        @JsonProperty
        long version();
    }

    /** RFC 3339 with exactly six digits of a second's fraction, or none when it is zero. */
    private static final class InstantWriter extends StdSerializer<Instant> {

        private static final DateTimeFormatter WHOLE_SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'");
        private static final DateTimeFormatter MICROSECONDS =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

        InstantWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
            Instant rounded = instant.truncatedTo(ChronoUnit.MICROS);
            DateTimeFormatter format = rounded.getNano() == 0 ? WHOLE_SECONDS : MICROSECONDS;
            json.writeString(format.format(rounded.atOffset(ZoneOffset.UTC)));
        }
    }
}
