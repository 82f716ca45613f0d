package io.workscribe.query;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.workscribe.api.common.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.spring.stereotype.Saga;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "io.workscribe.query", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> GROUPS =
            Set.of("query.directory", "query.tasks", "query.activity", "query.inbox", "query.wiki", "query.search");

    private static final DescribedPredicate<JavaClass> PROJECTIONS =
            simpleNameEndingWith("Projection").as("projections");

    @ArchTest
    static final ArchRule readSideDoesNotKnowTheCommandSide = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.workscribe.command..", "io.workscribe.standalone..");

    @ArchTest
    static final ArchRule contextsKnowEachOtherOnlyThroughTheirMessages = slices().matching("io.workscribe.query.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("io.workscribe.query.row.."))
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("io.workscribe.query.document.."))
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("io.workscribe.query.visibility.."));

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.workscribe.query.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheConfigurationTheSagaAndWhatContextsShareIsPublic = classes()
            .that()
            .resideOutsideOfPackages(
                    "io.workscribe.query.row", "io.workscribe.query.document", "io.workscribe.query.visibility")
            .and()
            .areTopLevelClasses()
            .and()
            .areNotAnnotatedWith(Saga.class)
            .and()
            .doNotHaveFullyQualifiedName(QuerySideConfiguration.class.getName())
            .and()
            .doNotHaveSimpleName("RaisedNotifications")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule eventHandlersBelongToAGroup = methods()
            .that()
            .areAnnotatedWith(EventHandler.class)
            .should()
            .beDeclaredInClassesThat(annotatedWith(ProcessingGroup.class))
            .andShould()
            .beDeclaredInClassesThat(PROJECTIONS);

    @ArchTest
    static final ArchRule projectionsUseTheKnownGroups =
            classes().that(PROJECTIONS).should(useAKnownGroup());

    @ArchTest
    static final ArchRule projectionsCanBeRebuilt = classes().that(PROJECTIONS).should(haveAResetHandler());

    @ArchTest
    static final ArchRule projectionsSendAndAskNothing = noClasses()
            .that(PROJECTIONS)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(CommandGateway.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(QueryGateway.class);

    @ArchTest
    static final ArchRule onlySagasHandleSagaEvents = methods()
            .that()
            .areAnnotatedWith(SagaEventHandler.class)
            .should()
            .beDeclaredInClassesThat(annotatedWith(Saga.class));

    @ArchTest
    static final ArchRule onlySagasSendCommands = noClasses()
            .that()
            .areNotAnnotatedWith(Saga.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(CommandGateway.class);

    @ArchTest
    static final ArchRule queryHandlersTakeAQueryOfTheSharedApi =
            methods().that().areAnnotatedWith(QueryHandler.class).should(takeAQueryAndAnswerWithItsResult());

    @ArchTest
    static final ArchRule controllersKnowOnlyTheGateway = noClasses()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class)
            .orShould()
            .dependOnClassesThat(resideInAPackage("io.workscribe.query..")
                    .and(DescribedPredicate.not(annotatedWith(RestController.class)))
                    .and(JavaClass.Predicates.TOP_LEVEL_CLASSES));

    @ArchTest
    static final ArchRule timeComesFromEvents = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule nothingUsesJavaUtilLogging = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule nothingPrints = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    private static ArchCondition<JavaClass> useAKnownGroup() {
        return be(DescribedPredicate.describe(
                "in one of the groups " + GROUPS,
                projection -> projection
                        .tryGetAnnotationOfType(ProcessingGroup.class)
                        .map(group -> GROUPS.contains(group.value()))
                        .orElse(false)));
    }

    private static ArchCondition<JavaClass> haveAResetHandler() {
        return be(DescribedPredicate.describe(
                "rebuildable by a reset handler",
                projection -> projection.getMethods().stream()
                        .anyMatch(method -> method.isAnnotatedWith(ResetHandler.class))));
    }

    private static ArchCondition<JavaMethod> takeAQueryAndAnswerWithItsResult() {
        return new ArchCondition<>("take a query and answer with its result") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Class<?> query = method.getRawParameterTypes().get(0).reflect();
                boolean matches = Query.class.isAssignableFrom(query) && answers(query, method);
                events.add(new SimpleConditionEvent(method, matches, method.getFullName() + " answers " + query));
            }

            private boolean answers(Class<?> query, JavaMethod method) {
                return Arrays.stream(query.getGenericInterfaces())
                        .anyMatch(type -> type.getTypeName()
                                .endsWith("<" + method.getRawReturnType().getName() + ">"));
            }
        };
    }
}
