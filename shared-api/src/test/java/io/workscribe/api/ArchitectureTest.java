package io.workscribe.api;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.commandhandling.RoutingKey;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The rules of the messages. */
@AnalyzeClasses(packages = "io.workscribe.api", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<Class<? extends Annotation>> ANNOTATIONS = Set.of(
            JsonCreator.class,
            JsonProperty.class,
            JsonSubTypes.class,
            JsonSubTypes.Type.class,
            JsonTypeInfo.class,
            JsonValue.class,
            Nullable.class,
            Revision.class,
            RoutingKey.class,
            TargetAggregateIdentifier.class,
            TargetAggregateVersion.class);

    @ArchTest
    static final ArchRule messages_are_records_enums_or_sealed_interfaces = classes()
            .that()
            .resideInAnyPackage("..command..", "..event..", "..query..")
            .and(are(DescribedPredicate.not(packageDescription())))
            .should(be("records, enums or sealed interfaces", ArchitectureTest::isRecordEnumOrSealed));

    @ArchTest
    static final ArchRule messages_depend_on_java_on_each_other_and_on_a_few_annotations = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java.lang..", "java.nio.charset", "java.time..", "java.util", "io.workscribe.api..")
                    .or(allowedAnnotations()));

    @ArchTest
    static final ArchRule events_have_a_revision =
            classes().that(are(events())).should().beAnnotatedWith(Revision.class);

    @ArchTest
    static final ArchRule events_belong_to_the_sealed_root_of_their_aggregate = classes()
            .that(are(events()))
            .should(be("members of one sealed interface of their package", ArchitectureTest::hasOneSealedRoot));

    @ArchTest
    static final ArchRule contexts_do_not_depend_on_each_other_in_circles =
            slices().matching("io.workscribe.api.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule what_is_common_knows_no_context = noClasses()
            .that()
            .resideInAPackage("io.workscribe.api.common..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.workscribe.api..")
                    .and(DescribedPredicate.not(resideInAnyPackage("io.workscribe.api.common.."))));

    @ArchTest
    static final ArchRule nothing_is_changed_after_it_was_made = noMethods()
            .should()
            .haveNameMatching("set[A-Z].*")
            .because("a message says what was meant when it was made");

    @ArchTest
    static final ArchRule every_field_is_final = classes().should().haveOnlyFinalFields();

    @ArchTest
    static final ArchRule nothing_is_optional = noFields()
            .should()
            .haveRawType(Optional.class)
            .because("Optional does not cross process borders; null is documented instead");

    /** A record that only other events of the package contain is a part of them. */
    private static DescribedPredicate<JavaClass> events() {
        return DescribedPredicate.describe(
                "events",
                type -> type.getPackageName().endsWith(".event")
                        && type.isRecord()
                        && type.getDirectDependenciesToSelf().stream()
                                .map(dependency -> dependency.getOriginClass())
                                .noneMatch(user -> user.isRecord()
                                        && !user.equals(type)
                                        && user.getPackageName().equals(type.getPackageName())));
    }

    private static DescribedPredicate<JavaClass> packageDescription() {
        return DescribedPredicate.describe(
                "package-info", type -> type.getSimpleName().equals("package-info"));
    }

    private static DescribedPredicate<JavaClass> allowedAnnotations() {
        return DescribedPredicate.describe(
                "are " + ANNOTATIONS.stream().map(Class::getSimpleName).sorted().toList(),
                type -> ANNOTATIONS.stream().anyMatch(type::isEquivalentTo) || isValueOfOne(type));
    }

    private static boolean isValueOfOne(JavaClass type) {
        return type.isEnum()
                && ANNOTATIONS.stream()
                        .flatMap(annotation -> Stream.of(annotation.getDeclaredMethods()))
                        .anyMatch(member -> type.isEquivalentTo(member.getReturnType()));
    }

    private static boolean isRecordEnumOrSealed(JavaClass type) {
        return type.isRecord()
                || type.isEnum()
                || type.isInterface() && type.reflect().isSealed();
    }

    private static boolean hasOneSealedRoot(JavaClass event) {
        return event.getRawInterfaces().size() == 1
                && event.getRawInterfaces().stream()
                        .allMatch(root -> root.reflect().isSealed()
                                && root.getModifiers().contains(JavaModifier.PUBLIC)
                                && root.getPackageName().equals(event.getPackageName()));
    }

    private static ArchCondition<JavaClass> be(String description, Predicate<JavaClass> expected) {
        return new ArchCondition<>("be " + description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean holds = expected.test(type);
                String message = type.getName() + (holds ? " is one of the " : " is none of the ") + description;
                events.add(new SimpleConditionEvent(type, holds, message));
            }
        };
    }
}
