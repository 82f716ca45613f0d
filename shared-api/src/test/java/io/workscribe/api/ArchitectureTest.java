package io.workscribe.api;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.workscribe.architecture.ArchitectureRules;
import io.workscribe.architecture.CommonRules;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.commandhandling.RoutingKey;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The rules of the messages. */
class ArchitectureTest extends ArchitectureRules {

    private static final Set<Class<? extends Annotation>> ANNOTATIONS = Set.of(
            JsonCreator.class,
            JsonInclude.class,
            JsonProperty.class,
            JsonSubTypes.class,
            JsonSubTypes.Type.class,
            JsonTypeInfo.class,
            JsonValue.class,
            NullMarked.class,
            Nullable.class,
            Revision.class,
            RoutingKey.class,
            TargetAggregateIdentifier.class,
            TargetAggregateVersion.class);

    ArchitectureTest() {
        super("api");
    }

    @Override
    protected Stream<ArchRule> rules() {
        return Stream.of(
                classes()
                        .that()
                        .resideInAnyPackage("..command..", "..event..", "..query..")
                        .and(are(DescribedPredicate.not(packageDescription())))
                        .should(be("records, enums or sealed interfaces", ArchitectureTest::isRecordEnumOrSealed)),
                classes()
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage(
                                        "java.lang..",
                                        "java.nio.charset",
                                        "java.time..",
                                        "java.util",
                                        "io.workscribe.api..")
                                .or(allowedAnnotations()))
                        .as("messages depend on Java, on each other and on a few annotations"),
                classes().that(are(events())).should().beAnnotatedWith(Revision.class),
                classes()
                        .that(are(events()))
                        .should(be(
                                "members of one sealed interface of their package",
                                ArchitectureTest::hasOneSealedRoot)),
                CommonRules.packagesAreFreeOfCycles("api"),
                noClasses()
                        .that()
                        .resideInAPackage("..api.common..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("..api..")
                                .and(DescribedPredicate.not(resideInAnyPackage("..api.common.."))))
                        .as("what is common knows no context"),
                noMethods()
                        .should()
                        .haveNameMatching("set[A-Z].*")
                        .because("a message says what was meant when it was made"),
                classes().should().haveOnlyFinalFields(),
                noFields()
                        .should()
                        .haveRawType(Optional.class)
                        .because("Optional does not cross process borders; null is documented instead"));
    }

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
