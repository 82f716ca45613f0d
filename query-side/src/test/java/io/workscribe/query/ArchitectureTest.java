package io.workscribe.query;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.workscribe.api.common.Query;
import io.workscribe.architecture.ArchitectureRules;
import io.workscribe.architecture.CommonRules;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.spring.stereotype.Saga;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the side that answers. */
class ArchitectureTest extends ArchitectureRules {

    private static final String[] SHARED = {"..query.row", "..query.document", "..query.visibility", "..query.live"};

    private static final Set<String> GROUPS = Set.of(
            "query.directory",
            "query.tasks",
            "query.activity",
            "query.history",
            "query.inbox",
            "query.wiki",
            "query.search");

    private static final DescribedPredicate<JavaClass> PROJECTIONS =
            simpleNameEndingWith("Projection").as("projections");

    /** They keep no table that is made again from the events. */
    private static final DescribedPredicate<JavaClass> TELLERS =
            simpleNameEndingWith("Teller").as("tellers");

    ArchitectureTest() {
        super("query");
    }

    @Override
    protected Stream<ArchRule> rules() {
        return Stream.concat(ofReading(), CommonRules.ofCode());
    }

    private static Stream<ArchRule> ofReading() {
        return Stream.of(
                CommonRules.ofWorkScribeItKnowsOnly(
                        "io.workscribe.query..",
                        "io.workscribe.platform..",
                        "io.workscribe.state..",
                        "io.workscribe.api.."),
                slices().matching("..query.(*)..")
                        .should()
                        .notDependOnEachOther()
                        .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage(SHARED))
                        .as("contexts know each other only through their messages"),
                slices().matching("..query.(**)").should().beFreeOfCycles(),
                classes()
                        .that()
                        .resideOutsideOfPackages(SHARED)
                        .and()
                        .areTopLevelClasses()
                        .and()
                        .areNotAnnotatedWith(Saga.class)
                        .and()
                        .doNotHaveFullyQualifiedName(QuerySideConfiguration.class.getName())
                        .should()
                        .notBePublic()
                        .as("only the configuration, the saga and what contexts share is public"),
                methods()
                        .that()
                        .areAnnotatedWith(EventHandler.class)
                        .should()
                        .beDeclaredInClassesThat(annotatedWith(ProcessingGroup.class))
                        .andShould()
                        .beDeclaredInClassesThat(PROJECTIONS.or(TELLERS)),
                classes().that(PROJECTIONS).should(useAKnownGroup()),
                noClasses()
                        .that(PROJECTIONS)
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(CommandGateway.class)
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(QueryGateway.class)
                        .as("projections send and ask nothing"),
                methods()
                        .that()
                        .areAnnotatedWith(SagaEventHandler.class)
                        .should()
                        .beDeclaredInClassesThat(annotatedWith(Saga.class)),
                noClasses()
                        .that()
                        .areNotAnnotatedWith(Saga.class)
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(CommandGateway.class)
                        .as("only sagas send commands"),
                methods().that().areAnnotatedWith(QueryHandler.class).should(takeAQueryAndAnswerWithItsResult()),
                noClasses()
                        .that()
                        .areAnnotatedWith(RestController.class)
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(JdbcClient.class)
                        .orShould()
                        .dependOnClassesThat(resideInAnyPackage("io.workscribe.query..", "broken.query..")
                                .and(DescribedPredicate.not(annotatedWith(RestController.class)))
                                .and(JavaClass.Predicates.TOP_LEVEL_CLASSES))
                        .as("controllers know only the gateway"),
                CommonRules.timeIsAskedOnlyBy());
    }

    private static ArchCondition<JavaClass> useAKnownGroup() {
        return be(DescribedPredicate.describe(
                "in one of the groups " + GROUPS,
                projection -> projection
                        .tryGetAnnotationOfType(ProcessingGroup.class)
                        .map(group -> GROUPS.contains(group.value()))
                        .orElse(false)));
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
