package io.workscribe.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.platform.commons.annotation.Testable;

/** One style for the names of tests. */
public final class TestNames {

    static final ArchRule RULE = methods()
            .that()
            .areMetaAnnotatedWith(Testable.class)
            .should()
            .haveNameMatching("[a-z][a-zA-Z0-9]*")
            .as("tests are named as sentences in camel case");

    private static final ImportOption NOT_BROKEN_ON_PURPOSE = location -> !location.contains("/broken/");

    private TestNames() {}

    /** Of the module whose tests run. */
    public static void check() {
        RULE.check(
                new ClassFileImporter().withImportOption(NOT_BROKEN_ON_PURPOSE).importPath("target/test-classes"));
    }
}
