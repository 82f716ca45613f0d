package io.workscribe.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.workscribe.api.common.Query;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private static final Set<Class<?>> MESSAGES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.workscribe.api").stream()
                    .filter(JavaClass::isRecord)
                    .filter(type -> type.getPackageName().matches(".*\\.(event|command|query)"))
                    .map(JavaClass::reflect)
                    .collect(Collectors.toUnmodifiableSet());

    @Test
    void everyMessageHasASample() {
        assertThat(MESSAGES)
                .hasSizeGreaterThan(100)
                .allSatisfy(type -> assertThat(Samples.of(type)).isNotNull());
    }

    @Test
    void everyEventBelongsToASealedRoot() {
        assertThat(Samples.events())
                .isNotEmpty()
                .allSatisfy(
                        event -> assertThat(event.getClass().getInterfaces()).allMatch(Class::isSealed));
    }

    @Test
    void everyEventHasARevision() {
        assertThat(MESSAGES)
                .filteredOn(type -> type.getPackageName().endsWith(".event") && type.getInterfaces().length > 0)
                .allSatisfy(type -> assertThat(type).hasAnnotation(Revision.class));
    }

    @Test
    void whatAQueryAnswersWithHasASample() {
        assertThat(Samples.queries())
                .allSatisfy(query ->
                        assertThat(Samples.of(((Query<?>) query).resultType())).isNotNull());
    }
}
