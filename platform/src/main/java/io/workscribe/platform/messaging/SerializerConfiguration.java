package io.workscribe.platform.messaging;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import io.workscribe.platform.json.DocumentModule;
import io.workscribe.platform.json.Json;
import io.workscribe.platform.personaldata.PersonalDataCipher;
import io.workscribe.platform.personaldata.PersonalDataModule;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** How messages become JSON. Three serializers, because only what is stored for ever is encrypted. */
@Configuration(proxyBeanMethods = false)
public class SerializerConfiguration {

    /** Tokens, sagas and everything without a serializer of its own. */
    @Bean
    @Primary
    Serializer serializer() {
        return ofTokens();
    }

    /** For whoever works on stored tokens without anything else of Axon. */
    public static Serializer ofTokens() {
        return build(new DocumentModule());
    }

    /** Commands, queries and their results. */
    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer() {
        return build(new DocumentModule());
    }

    /** Events, snapshots and dead letters. */
    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(PersonalDataCipher cipher) {
        return eventSerializer(new PersonalDataModule(cipher));
    }

    static Serializer eventSerializer(PersonalDataModule personalData) {
        return build(personalData);
    }

    private static Serializer build(JacksonModule documents) {
        return Jackson3Serializer.builder()
                .revisionResolver(new AnnotationRevisionResolver())
                .jsonMapperBuilderCustomizer(mapper -> customize(mapper, documents))
                .build();
    }

    private static void customize(JsonMapper.Builder mapper, JacksonModule documents) {
        Json.keepNumbers(mapper)
                .addModule(documents)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                // Golden samples compare bytes, and a record's components are in the order of their declaration.
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                // Sagas and snapshots keep their state in private fields.
                .changeDefaultVisibility(
                        visibility -> visibility.withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY))
                .polymorphicTypeValidator(tokensOnly());
    }

    /**
     * Axon 4.13.0 cannot read its own ReplayToken back (its context is a field of type Object, which Jackson refuses),
     * so that a reset processor would stay dead. Only Axon's token classes are allowed there.
     */
    private static BasicPolymorphicTypeValidator tokensOnly() {
        return BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.eventhandling.")
                .allowIfSubType("org.axonframework.eventsourcing.eventstore.")
                .build();
    }
}
