package io.workscribe.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import broken.names.BrokenNames;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class TestNamesTest {

    @Test
    void anotherStyleIsSeen() {
        assertThat(TestNames.RULE
                        .evaluate(new ClassFileImporter().importClasses(BrokenNames.class))
                        .getFailureReport()
                        .getDetails())
                .hasSize(2);
    }
}
