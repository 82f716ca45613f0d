package io.workscribe.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class ManagementPortTest {

    @ParameterizedTest
    @CsvSource({"8080, 18080", "0, 0", "55535, 65535", "55536, 45536", "65535, 55535"})
    void liesBesideThePublicPortOnTheLoopbackInterface(int publicPort, int managementPort) {
        MockEnvironment environment = new MockEnvironment().withProperty("server.port", Integer.toString(publicPort));

        new ManagementPort().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("management.server.port", Integer.class))
                .isEqualTo(managementPort);
        assertThat(environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void canBeNamed() {
        MockEnvironment environment = new MockEnvironment().withProperty("management.server.port", "9000");

        new ManagementPort().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("management.server.port", Integer.class))
                .isEqualTo(9000);
    }
}
