package io.workscribe.standalone.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.workscribe.api.Samples;
import io.workscribe.api.common.Document;
import io.workscribe.standalone.documentation.TakingBackPage.Fact;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the page says that events say, they say. */
class TakingBackTest {

    private static TakingBackPage page;

    @BeforeAll
    static void read() throws IOException {
        page = TakingBackPage.read();
    }

    @Test
    void everyCommandIsThere() {
        List<String> commands = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.workscribe.api..")
                        .stream()
                        .filter(type -> type.getPackageName().endsWith(".command"))
                        .filter(type -> type.isRecord() && !type.getInterfaces().isEmpty())
                        .map(JavaClass::getSimpleName)
                        .toList();

        assertThat(commands).hasSizeGreaterThan(30);
        assertThat(page.commands()).containsAll(commands);
    }

    @Test
    void everyEventIsThereAndNoOther() {
        assertThat(page.events())
                .containsExactlyInAnyOrderElementsOf(
                        events().map(Class::getSimpleName).toList());
    }

    @Test
    void everyEventWithAFormerValueSaysSo() {
        List<Class<?>> withFormer =
                events().filter(event -> has(event, "previous...")).toList();

        assertThat(withFormer)
                .hasSizeGreaterThan(20)
                .allSatisfy(event -> assertThat(page.factsInEvents()).anySatisfy(fact -> {
                    assertThat(fact.events()).contains(event.getSimpleName());
                    assertThat(fact.names()).anyMatch(name -> name.startsWith("previous"));
                }));
    }

    /** The former value of all events of the line, any other fact in one of them. */
    @Test
    void whatEventsSayIsAFieldOfTheirs() {
        assertThat(page.factsInEvents()).hasSizeGreaterThan(15).allSatisfy(fact -> {
            for (String name : fact.names()) {
                List<Class<?>> saying =
                        named(fact.events()).filter(event -> has(event, name)).toList();
                assertThat(saying).as(name).isNotEmpty();
                if (name.equals("previous...")) {
                    assertThat(saying).hasSameSizeAs(fact.events());
                }
                assertThat(saying)
                        .allSatisfy(event -> assertThat(revision(event)).isGreaterThanOrEqualTo(fact.sinceRevision()));
            }
        });
    }

    @Test
    void whatStreamsSayIsInEventsOfTheSameStream() {
        List<Fact> facts = page.factsInStreams().stream()
                .filter(fact -> !fact.names().isEmpty())
                .toList();

        assertThat(facts).hasSizeGreaterThan(4).allSatisfy(fact -> {
            List<Class<?>> earlier = named(fact.names()).toList();
            assertThat(earlier).hasSameSizeAs(fact.names());
            assertThat(earlier)
                    .allSatisfy(event -> assertThat(named(fact.events()))
                            .anyMatch(later -> later.getInterfaces()[0] == event.getInterfaces()[0]));
        });
    }

    @Test
    void noEventHasTwoDocuments() {
        assertThat(events())
                .allSatisfy(event -> assertThat(Stream.of(event.getRecordComponents())
                                .filter(component -> component.getType() == Document.class))
                        .hasSizeLessThanOrEqualTo(1));
    }

    private static Stream<Class<?>> events() {
        return Samples.events().stream().<Class<?>>map(Record::getClass).distinct();
    }

    private static Stream<Class<?>> named(List<String> names) {
        return events().filter(event -> names.contains(event.getSimpleName()));
    }

    private static boolean has(Class<?> event, String field) {
        Stream<String> fields = Stream.of(event.getRecordComponents()).map(RecordComponent::getName);
        return field.equals("previous...")
                ? fields.anyMatch(name -> name.startsWith("previous"))
                : fields.anyMatch(field::equals);
    }

    private static int revision(Class<?> event) {
        return Integer.parseInt(event.getAnnotation(Revision.class).value());
    }
}
