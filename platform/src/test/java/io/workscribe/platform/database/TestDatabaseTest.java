package io.workscribe.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void eachOneIsItsOwn() {
        try (TestDatabase one = TestDatabase.migrated();
                TestDatabase other = TestDatabase.migrated()) {
            one.jdbc().sql("CREATE TABLE note (text text)").update();

            assertThat(other.jdbc()
                            .sql("SELECT to_regclass('note') IS NULL")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
    }
}
