package io.workscribe.platform.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workscribe.platform.StartupFailure;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CrossOriginTest {

    @Test
    @DisplayName("Allowing every origin is refused at the start, not at the first request")
    void everyOrigin() {
        assertThatThrownBy(() -> CrossOrigin.filter(List.of("http://localhost:3000", "*")))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("workscribe.cors-origins");
    }
}
