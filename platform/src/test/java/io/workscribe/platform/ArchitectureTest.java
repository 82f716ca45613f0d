package io.workscribe.platform;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of the ground that both sides stand on. */
@AnalyzeClasses(packages = "io.workscribe.platform", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.workscribe.platform";

    private static final Set<Class<?>> TIMES = Set.of(
            Clock.class,
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class);

    @ArchTest
    static final ArchRule the_platform_knows_no_context = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("io.workscribe..")
                    .and(not(resideInAPackage(ROOT + "..")))
                    .and(not(resideInAPackage("io.workscribe.api.common"))));

    @ArchTest
    static final ArchRule packages_do_not_depend_on_each_other_in_circles =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_the_configuration_of_the_whole_knows_the_parts = noClasses()
            .that()
            .resideInAPackage(ROOT)
            .and()
            .doNotBelongToAnyOf(PlatformConfiguration.class)
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAPackage(ROOT))));

    @ArchTest
    static final ArchRule time_is_asked_only_where_no_fact_is_dated = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + ".security.Sessions")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + ".mail.FileDelivery")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + ".operations.ProcessorFailures")
            .should()
            .callMethodWhere(asksForTheTime())
            .because("events are dated by Axon's clock, which tests can stop, and rows by the database");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule logging_goes_through_slf4j = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule nothing_is_printed = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule nothing_has_setters =
            noMethods().that(overrideNothing()).should().haveNameMatching("set[A-Z].*");

    private static DescribedPredicate<JavaCall<?>> asksForTheTime() {
        return DescribedPredicate.describe(
                "asks for the time",
                call -> TIMES.stream().anyMatch(call.getTargetOwner()::isEquivalentTo)
                                && (call.getName().equals("now")
                                        || call.getName().startsWith("system"))
                        || call.getTargetOwner().isEquivalentTo(System.class)
                                && call.getName().equals("currentTimeMillis"));
    }

    private static DescribedPredicate<JavaMethod> overrideNothing() {
        return DescribedPredicate.describe(
                "override nothing",
                method -> supertypes(method.getOwner())
                        .noneMatch(type -> type.tryGetMethod(
                                        method.getName(),
                                        method.getRawParameterTypes().stream()
                                                .map(JavaClass::getName)
                                                .toArray(String[]::new))
                                .isPresent()));
    }

    private static Stream<JavaClass> supertypes(JavaClass type) {
        return Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream());
    }
}
