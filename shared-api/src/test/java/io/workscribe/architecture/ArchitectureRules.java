package io.workscribe.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of a module. Each is tried on classes that break it, too: a rule that cannot fail says nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ArchitectureRules {

    private final JavaClasses ours;
    private final JavaClasses broken;

    /** @param module the name of its package; what breaks its rules is in the package of that name in {@code broken} */
    protected ArchitectureRules(String module) {
        ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.workscribe." + module);
        broken = new ClassFileImporter().importPackages("broken." + module);
    }

    protected abstract Stream<ArchRule> rules();

    /** The classes of the module that are no tests. */
    protected final JavaClasses ours() {
        return ours;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void itHolds(ArchRule rule) {
        rule.check(ours);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void itCanFail(ArchRule rule) {
        assertThat(rule.evaluate(broken).hasViolation()).isTrue();
    }

    @Test
    void testsAreNamedAlike() {
        TestNames.check();
    }
}
