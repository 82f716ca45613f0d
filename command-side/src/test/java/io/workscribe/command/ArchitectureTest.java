package io.workscribe.command;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.workscribe.api.Samples;
import io.workscribe.architecture.ArchitectureRules;
import io.workscribe.architecture.CommonRules;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.junit.jupiter.api.Test;

/** The rules of the side that decides. */
class ArchitectureTest extends ArchitectureRules {

    private static final String[] CONTEXTS = {
        "identity", "membership", "project", "sprint", "task", "wiki", "notification"
    };

    private static final String[] SHARED = {"creation", "lookup", "reservation", "planning", "sample", "mail"};

    ArchitectureTest() {
        super("command");
    }

    @Override
    protected Stream<ArchRule> rules() {
        return Stream.concat(ofDecisions(), CommonRules.ofCode());
    }

    private static Stream<ArchRule> ofDecisions() {
        return Stream.of(
                CommonRules.ofWorkScribeItKnowsOnly(
                        "io.workscribe.command..",
                        "io.workscribe.platform..",
                        "io.workscribe.state..",
                        "io.workscribe.api.."),
                classes()
                        .that()
                        .resideInAnyPackage(packages(CONTEXTS))
                        .and(areNotForDemoData())
                        .should()
                        .notBePublic()
                        .as("nothing of a context is public"),
                contextsKnowEachOtherOnlyByMessages(),
                CommonRules.packagesAreFreeOfCycles("command"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.axonframework.queryhandling..")
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
                CommonRules.timeIsAskedOnlyBy("RefreshTokens"),
                EditsRule.whatIsEditedOrDeletedIsHeldAgainstIfMatch(),
                fields().that()
                        .areDeclaredInClassesThat(haveMethodsWith(EventSourcingHandler.class))
                        .and()
                        .areNotStatic()
                        .should()
                        .notBeFinal()
                        .as("state can be read back from a snapshot, which final fields would lose without a word"));
    }

    @Test
    void theModuleShowsOneTypeBesideWhatItsContextsShare() {
        List<String> shown = ours().stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> type.getPackageName().equals("io.workscribe.command"))
                .map(JavaClass::getSimpleName)
                .toList();
        assertThat(shown).containsExactly("CommandSideConfiguration");
    }

    @Test
    void everyCommandHasOneHandler() {
        List<String> handled = ours().stream()
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
}
