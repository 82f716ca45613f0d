package io.workscribe.distributed;

import com.tngtech.archunit.lang.ArchRule;
import io.workscribe.architecture.ArchitectureRules;
import io.workscribe.architecture.CommonRules;
import java.util.stream.Stream;

/** The rules of what only several processes need. */
class ArchitectureTest extends ArchitectureRules {

    private static final String MODULE = "distributed";

    ArchitectureTest() {
        super(MODULE);
    }

    @Override
    protected Stream<ArchRule> rules() {
        return Stream.concat(
                Stream.of(
                        CommonRules.ofWorkScribeItKnowsOnly(
                                "io.workscribe.distributed..", "io.workscribe.platform..", "io.workscribe.api.common"),
                        CommonRules.packagesAreFreeOfCycles(MODULE),
                        CommonRules.onlyTheWholeKnowsTheParts(MODULE, DistributedConfiguration.class),
                        CommonRules.noPartKnowsTheWhole(MODULE),
                        CommonRules.timeIsAskedOnlyBy()),
                CommonRules.ofCode());
    }
}
