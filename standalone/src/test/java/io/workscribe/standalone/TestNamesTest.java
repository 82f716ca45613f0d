package io.workscribe.standalone;

import io.workscribe.architecture.TestNames;
import org.junit.jupiter.api.Test;

class TestNamesTest {

    @Test
    void testsAreNamedAlike() {
        TestNames.check();
    }
}
