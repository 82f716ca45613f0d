package io.workscribe.command;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.workscribe.api.Samples;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the side that decides. Each is tried on classes that break it, too. */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.workscribe.command");

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("broken.command");

    private static final String[] CONTEXTS = {
        "identity", "membership", "project", "sprint", "task", "wiki", "notification"
    };

    private static final String[] SHARED = {"creation", "lookup", "reservation", "planning", "mail"};

    static Stream<ArchRule> rules() {
        return Stream.of(
                classes()
                        .that()
                        .resideInAnyPackage(packages(CONTEXTS))
                        .and(areNotForDemoData())
                        .should()
                        .notBePublic()
                        .as("nothing of a context is public"),
                contextsKnowEachOtherOnlyByMessages(),
                slices().matching("..command.(*)..")
                        .should()
                        .beFreeOfCycles()
                        .as("packages do not depend on each other in circles"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("io.workscribe.query..", "org.axonframework.queryhandling..")
                        .as("the deciding side never asks the reading one but through the platform"),
                noClasses()
                        .that()
                        .areNotAnnotatedWith(ProcessingGroup.class)
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(CommandGateway.class)
                        .as("only policies use the command gateway; requests go through the platform"),
                classes()
                        .that(haveMethodsWith(EventHandler.class))
                        .should(beAnnotatedWith(ProcessingGroup.class))
                        .as("who handles events says in which processing group"),
                methods()
                        .that()
                        .areAnnotatedWith(EventSourcingHandler.class)
                        .should()
                        .bePrivate()
                        .andShould()
                        .haveRawReturnType(void.class)
                        .as("state follows from events in private methods without result"),
                methods()
                        .that()
                        .areAnnotatedWith(EventSourcingHandler.class)
                        .should(decideNothing())
                        .as("following an event decides nothing"),
                noClasses()
                        .that()
                        .haveSimpleNameNotEndingWith("RefreshTokens")
                        .should()
                        .callMethodWhere(asksForTheTime())
                        .because("events are dated by Axon's clock, which tests can stop"),
                fields().that()
                        .areDeclaredInClassesThat(haveMethodsWith(EventSourcingHandler.class))
                        .and()
                        .areNotStatic()
                        .should()
                        .notBeFinal()
                        .as("state can be read back from a snapshot, which final fields would lose without a word"),
                noMethods()
                        .that()
                        .areNotPrivate()
                        .should()
                        .haveNameMatching("set[A-Z].*")
                        .as("nothing has setters"),
                NO_CLASSES_SHOULD_USE_FIELD_INJECTION,
                NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING,
                NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void itHolds(ArchRule rule) {
        rule.check(OURS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void itCanFail(ArchRule rule) {
        assertThat(rule.evaluate(BROKEN).hasViolation()).isTrue();
    }

    @Test
    void theModuleShowsOneTypeBesideWhatItsContextsShare() {
        List<String> shown = OURS.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> type.getPackageName().equals("io.workscribe.command"))
                .map(JavaClass::getSimpleName)
                .toList();
        assertThat(shown).containsExactly("CommandSideConfiguration");
    }

    @Test
    void everyCommandHasOneHandler() {
        List<String> handled = OURS.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(CommandHandler.class))
                .map(method -> method.getRawParameterTypes().get(0).getName())
                .toList();
        assertThat(handled)
                .containsExactlyInAnyOrderElementsOf(Samples.commands().stream()
                        .map(command -> command.getClass().getName())
                        .filter(name -> !name.endsWith(".TaskPosition"))
                        .toList());
    }

    private static ArchRule contextsKnowEachOtherOnlyByMessages() {
        return slices().matching("..command.(*)..")
                .namingSlices("$1")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(JavaClass.Predicates.resideInAPackage("..command.demo.."), areForDemoData())
                .ignoreDependency(
                        DescribedPredicate.alwaysTrue(), JavaClass.Predicates.resideInAnyPackage(packages(SHARED)))
                .as("contexts know each other only by messages, lookups and reservations");
    }

    /** Demo people get accounts like anybody else. */
    private static DescribedPredicate<JavaClass> areForDemoData() {
        return DescribedPredicate.describe(
                "are for demo data", type -> type.getName().startsWith("io.workscribe.command.identity.Accounts"));
    }

    private static DescribedPredicate<JavaClass> areNotForDemoData() {
        return DescribedPredicate.not(areForDemoData());
    }

    private static String[] packages(String... names) {
        return Stream.of(names).map(name -> "..command." + name + "..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> haveMethodsWith(Class<? extends Annotation> type) {
        return DescribedPredicate.describe(
                "have methods with @" + type.getSimpleName(),
                javaClass -> javaClass.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(type)));
    }

    private static ArchCondition<JavaMethod> decideNothing() {
        return new ArchCondition<>("apply no event and refuse nothing") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean decides = method.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(AggregateLifecycle.class))
                        || method.getConstructorCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isAssignableTo(Throwable.class));
                events.add(new SimpleConditionEvent(method, !decides, method.getFullName()));
            }
        };
    }

    private static DescribedPredicate<JavaCall<?>> asksForTheTime() {
        return DescribedPredicate.describe(
                "asks for the time",
                call -> call.getTargetOwner().isEquivalentTo(Instant.class)
                                && call.getName().equals("now")
                        || call.getTargetOwner().isEquivalentTo(System.class)
                                && call.getName().equals("currentTimeMillis"));
    }
}
