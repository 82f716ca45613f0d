package io.workscribe.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workscribe.platform.PlatformTestApplication;
import io.workscribe.platform.StartupFailure;
import io.workscribe.platform.database.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SecondServerTest {

    @Test
    @DisplayName("A database that a server of another process works on is refused")
    void isRefused() throws Exception {
        try (TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");
                Connection other = DriverManager.getConnection(
                        database.url() + "?ApplicationName=WorkScribe+server+other", database.username(), "")) {
            assertThatThrownBy(() -> PlatformTestApplication.start(database).close())
                    .hasRootCauseInstanceOf(StartupFailure.class)
                    .rootCause()
                    .hasMessageContaining("Another WorkScribe is running on this database.");
            other.close();
            PlatformTestApplication.start(database).close();
        }
    }
}
