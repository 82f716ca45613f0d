package io.workscribe.transfer;

import io.workscribe.distributed.connection.ConnectionConfiguration;
import io.workscribe.platform.DataFolder;
import io.workscribe.platform.WorkScribeProperties;
import io.workscribe.platform.database.ConnectionUse;
import io.workscribe.platform.database.KnownMigrations;
import io.workscribe.platform.messaging.SerializerConfiguration;
import io.workscribe.transfer.database.CopyConfiguration;
import io.workscribe.transfer.database.DatabaseCopy;
import io.workscribe.transfer.events.EventTransfer;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/** Does one thing with the stores of an installation that is stopped, and ends: no port is opened, no event handled. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkScribeProperties.class)
@Import({ConnectionConfiguration.class, CopyConfiguration.class})
public class ToolProcess {

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
