package io.workscribe.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
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
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Rules that hold in several modules. */
public final class CommonRules {

    private static final Set<Class<?>> TIMES = Set.of(
            Clock.class,
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class);

    private CommonRules() {}

    /** What holds wherever code is run. */
    public static Stream<ArchRule> ofCode() {
        return Stream.of(
                NO_CLASSES_SHOULD_USE_FIELD_INJECTION,
                NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING,
                NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS,
                noMethods()
                        .that()
                        .areNotPrivate()
                        .and(overrideNothing())
                        .should()
                        .haveNameMatching("set[A-Z].*")
                        .as("nothing has setters"));
    }

    /** @param module its package */
    public static ArchRule packagesAreFreeOfCycles(String module) {
        return slices().matching(".." + module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .as("packages do not depend on each other in circles");
    }

    /** @param packages all of WorkScribe that the module may know, itself among them */
    public static ArchRule ofWorkScribeItKnowsOnly(String... packages) {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("io.workscribe..").and(not(resideInAnyPackage(packages))))
                .as("of WorkScribe the module knows only " + String.join(", ", packages));
    }

    /** @param configuration the only class that may, beside the parts themselves */
    public static ArchRule onlyTheWholeKnowsTheParts(String module, Class<?> configuration) {
        return noClasses()
                .that()
                .resideInAnyPackage(whole(module))
                .and()
                .doNotBelongToAnyOf(configuration)
                .should()
                .dependOnClassesThat(resideInAnyPackage(parts(module)))
                .as("only " + configuration.getSimpleName() + " knows the parts of the module");
    }

    /** @param module its package */
    public static ArchRule noPartKnowsTheWhole(String module) {
        return noClasses()
                .that()
                .resideInAnyPackage(parts(module))
                .should()
                .dependOnClassesThat(resideInAnyPackage(whole(module)))
                .as("no part of the module knows the whole");
    }

    /** @param exceptions names of classes in which no fact is dated */
    public static ArchRule timeIsAskedOnlyBy(String... exceptions) {
        return noClasses()
                .that(areNotNamed(exceptions))
                .should()
                .callMethodWhere(asksForTheTime())
                .because("events are dated by Axon's clock, which tests can stop, and rows by the database");
    }

    private static String[] whole(String module) {
        return new String[] {"io.workscribe." + module, "broken." + module};
    }

    private static String[] parts(String module) {
        return Stream.of(whole(module)).map(root -> root + ".*..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> areNotNamed(String... names) {
        List<String> all = List.of(names);
        return DescribedPredicate.describe("are none of " + all, type -> !all.contains(type.getSimpleName()));
    }

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
