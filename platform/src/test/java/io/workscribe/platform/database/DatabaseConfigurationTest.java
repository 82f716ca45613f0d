package io.workscribe.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.workscribe.platform.DataFolder;
import io.workscribe.platform.WorkScribeProperties;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

class DatabaseConfigurationTest {

    @TempDir
    Path data;

    @Test
    void offersAMigratedDatabaseUntilEverythingElseHasStopped() {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run("--workscribe.data=" + data);
        LastWord lastWord = context.getBean(LastWord.class);

        assertThat(context.getBean(DataSource.class)).isInstanceOf(HikariDataSource.class);
        assertThat(context.getBean(PlatformTransactionManager.class))
                .isInstanceOfSatisfying(
                        JdbcTransactionManager.class,
                        transactions -> assertThat(transactions.isNestedTransactionAllowed())
                                .isTrue());
        assertThat(Postmaster.running(data.resolve("postgres"))).isPresent();

        context.close();

        assertThat(lastWord.written).containsExactly("made", "stopping", "destroyed");
        assertThat(Postmaster.running(data.resolve("postgres"))).isEmpty();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(WorkScribeProperties.class)
    @Import({DatabaseConfiguration.class, LastWord.class})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    static class Application {

        @Bean
        DataFolder dataFolder(WorkScribeProperties properties) {
            return DataFolder.open(properties.data());
        }

        @Bean
        MigrationLocation testMigrations() {
            return new MigrationLocation("classpath:io/workscribe/platform/database/migration");
        }

        @Bean
        KnownMigrations knownMigrations() {
            return KnownMigrations.ALL;
        }
    }

    /** Writes to the database at the latest moments a bean can. The lowest phase stops last. */
    static class LastWord implements SmartLifecycle, AutoCloseable {

        final List<String> written = new ArrayList<>();
        private final JdbcClient jdbc;
        private boolean running;

        LastWord(JdbcClient jdbc) {
            this.jdbc = jdbc;
            write("made");
        }

        private void write(String word) {
            jdbc.sql("INSERT INTO query.last_word VALUES (?)").param(word).update();
            written.add(word);
        }

        @Override
        public int getPhase() {
            return Integer.MIN_VALUE;
        }

        @Override
        public void start() {
            running = true;
        }

        @Override
        public void stop() {
            write("stopping");
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public void close() {
            write("destroyed");
        }
    }
}
