package io.workscribe.platform.mode;

import io.workscribe.platform.DataFolder;
import io.workscribe.platform.WorkScribeProperties;
import io.workscribe.platform.database.ConnectionUse;
import io.workscribe.platform.database.CopyConfiguration;
import io.workscribe.platform.database.DatabaseCopy;
import io.workscribe.platform.database.KnownMigrations;
import io.workscribe.platform.messaging.SerializerConfiguration;
import io.workscribe.platform.transfer.EventTransfer;
import java.util.Arrays;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/** Does one thing with the stores of an installation that is stopped, and ends: no port is opened, no event handled. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkScribeProperties.class)
@Import(CopyConfiguration.class)
class ToolProcess {

    /** Whether the command line names a command, known or not. */
    static boolean isAsked(String... arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> !argument.startsWith("--"));
    }

    /** Before anything is made: a database would already have been started. */
    @Bean
    static BeanFactoryPostProcessor command(ApplicationArguments arguments) {
        ToolCommand.of(arguments);
        return beans -> {};
    }

    @Bean
    DataFolder dataFolder(WorkScribeProperties properties) {
        return DataFolder.open(properties.data());
    }

    @Bean
    ConnectionUse connectionUse() {
        return ConnectionUse.ofTool();
    }

    /** Not every jar has the migrations of both sides. */
    @Bean
    KnownMigrations knownMigrations() {
        return KnownMigrations.SOME;
    }

    @Bean(destroyMethod = "shutdown")
    @Conditional(OnAxonServer.class)
    AxonServerConnectionManager axonServerConnectionManager(
            WorkScribeProperties properties, @Value("${spring.application.name}") String component) {
        DistributedMode mode = new DistributedMode();
        return mode.axonServerConnectionManager(
                mode.axonServerConfiguration(properties, mode.claimOwner(properties), component));
    }

    @Bean
    EventTransfer eventTransfer(
            DataSource database,
            PlatformTransactionManager transactions,
            ObjectProvider<AxonServerConnectionManager> axonServer) {
        AxonServerConnectionManager connections = axonServer.getIfAvailable();
        return new EventTransfer(
                database,
                transactions,
                SerializerConfiguration.ofTokens(),
                connections == null ? null : () -> connections.getConnection().eventChannel());
    }

    @Bean
    ApplicationRunner run(EventTransfer events, DatabaseCopy copy, WorkScribeProperties properties) {
        return arguments -> ToolCommand.of(arguments).run(events, copy, properties.copy());
    }
}
