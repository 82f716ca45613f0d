package io.workscribe.platform;

import com.tngtech.archunit.lang.ArchRule;
import io.workscribe.architecture.ArchitectureRules;
import io.workscribe.architecture.CommonRules;
import java.util.stream.Stream;

/** The rules of the ground that both sides stand on. */
class ArchitectureTest extends ArchitectureRules {

    private static final String MODULE = "platform";

    ArchitectureTest() {
        super(MODULE);
    }

    @Override
    protected Stream<ArchRule> rules() {
        return Stream.concat(
                Stream.of(
                        CommonRules.ofWorkScribeItKnowsOnly("io.workscribe.platform..", "io.workscribe.api.common"),
                        CommonRules.packagesAreFreeOfCycles(MODULE),
                        CommonRules.onlyTheWholeKnowsTheParts(MODULE, PlatformConfiguration.class),
                        CommonRules.timeIsAskedOnlyBy("Sessions", "FileDelivery", "ProcessorFailures")),
                CommonRules.ofCode());
    }
}
