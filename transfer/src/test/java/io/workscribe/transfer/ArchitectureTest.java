package io.workscribe.transfer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import io.workscribe.architecture.ArchitectureRules;
import io.workscribe.architecture.CommonRules;
import java.util.stream.Stream;

/** The rules of what moves and copies stores. */
class ArchitectureTest extends ArchitectureRules {

    private static final String MODULE = "transfer";

    ArchitectureTest() {
        super(MODULE);
    }

    @Override
    protected Stream<ArchRule> rules() {
        return Stream.concat(
                Stream.of(
                        CommonRules.ofWorkScribeItKnowsOnly(
                                "io.workscribe.transfer..",
                                "io.workscribe.platform..",
                                "io.workscribe.distributed.connection"),
                        CommonRules.packagesAreFreeOfCycles(MODULE),
                        CommonRules.noPartKnowsTheWhole(MODULE),
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "org.axonframework.commandhandling..",
                                        "org.axonframework.queryhandling..",
                                        "org.axonframework.config..")
                                .as("what is moved is not handled"),
                        CommonRules.timeIsAskedOnlyBy()),
                CommonRules.ofCode());
    }
}
